// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace prelisten {

/// Greets whoever has no key yet, in three steps: paste a key, paste a track, listen. Or try the
/// demo. Scrolls where the room ends.
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
    void build();
    void scroll();
    void save();

    QWidget *m_card;
    QLabel *m_trouble;
    QLineEdit *m_input;
    QLabel *m_hint;
    QPushButton *m_save;
    QPushButton *m_demo;
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
