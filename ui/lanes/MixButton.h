// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SignedLink.h"

#include <QPushButton>

namespace prelisten {

/// The Solo or Mute button of one lane: a letter that lights up while it is on.
///
/// The app sets the state with setOn(), which emits nothing; each user action emits exactly one
/// signal. Alt+click on Solo does not toggle it but requests that this lane alone is soloed.
class MixButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Solo, Mute };

    MixButton(Kind kind, const SourceName &source, QWidget *parent = nullptr);

    /// The side length of the square button; larger with larger text.
    [[nodiscard]] static int side();

    void setOn(bool on);
    /// Disables the button, with @p why as its tooltip; an empty @p why enables it again.
    void setDisabledReason(const QString &why);

    [[nodiscard]] QSize sizeHint() const override { return {side(), side()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void switched(bool on);
    void soloOnlyRequested();

protected:
    void nextCheckState() override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    QString m_hint;
    bool m_soloOnly = false;
};

} // namespace prelisten
