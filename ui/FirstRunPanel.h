// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/KeyInUse.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace prelisten {

/// Greets whoever has no key yet: paste one, or try the demo.
class FirstRunPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPanel(QWidget *parent = nullptr);

    void setKey(const KeyInUse &key); ///< says what the keychain had to say, if that was trouble

Q_SIGNALS:
    void keyEntered(const QString &text);
    void demoRequested();

private:
    void save();

    QLabel *m_trouble;
    QLineEdit *m_input;
    QLabel *m_hint;
};

/// What is shown while no track is open and there is nothing to set up: one quiet line on how to
/// begin.
class EmptyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPanel(QWidget *parent = nullptr);

    void setKey(const KeyInUse &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_headline;
    QLabel *m_text;
};

} // namespace prelisten
