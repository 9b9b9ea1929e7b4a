// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/KeyInUse.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace prelisten {

/// The page shown while there is no API key. Explains three steps (paste a key, paste a track,
/// listen) and offers the demo. Scrolls when the window is too small.
class FirstRunPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPanel(QWidget *parent = nullptr);

    void setKey(const KeyInUse &key); ///< shows the keychain's problem, if any
    void focusKey();
    /// Puts @p text into the key field, and says what is wrong with it as a key, if anything is.
    void offerKey(const QString &text);

Q_SIGNALS:
    void keyEntered(const QString &text);
    void demoRequested();

private:
    void build();
    void scroll();
    void save();
    bool showHint();

    QWidget *m_card;
    QLabel *m_trouble;
    QLineEdit *m_input;
    QLabel *m_hint;
    QPushButton *m_save;
    QPushButton *m_demo;
};

/// The page shown while no track is open and a key is available: a headline and one line on how to
/// open a track.
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
