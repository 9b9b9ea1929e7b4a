// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QVBoxLayout>

class QLabel;

namespace prelisten {

struct Message;

/// The text of a message: the headline, and below it what it means and what to do next. Plain text
/// only. A layout; its labels are children of the widget that shows the message.
class MessageText : public QVBoxLayout
{
    Q_OBJECT
public:
    /// @p parent becomes the parent of the labels, not of the layout.
    explicit MessageText(QWidget *parent);

    /// @p countdown is a sentence on the pending retry, @p trace is read by assistive tools only;
    /// both may be empty.
    void setText(const Message &message, const QString &countdown, const QString &trace);
    /// Announces the whole text to assistive tools.
    void announce() const;

    /// The box of the headline in the parent's coordinates.
    [[nodiscard]] QRect headlineBox() const;

private:
    QLabel *m_headline;
    QLabel *m_body;
};

} // namespace prelisten
