// SPDX-License-Identifier: MIT
#pragma once

#include "core/track/SignedLink.h"

#include <QPushButton>

namespace prelisten {

/// Solo or Mute of one lane: a letter that lights up.
///
/// What is shown is set by setOn(), which emits nothing. What a person does emits exactly one
/// signal. Alt and a click on Solo do not switch it: they ask for this lane alone.
class MixButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Solo, Mute };

    MixButton(Kind kind, const SourceName &source, QWidget *parent = nullptr);

    /// The side of the square it is; larger with larger text.
    [[nodiscard]] static int side();

    void setOn(bool on);
    /// Switched off, with @p why in its tooltip; an empty one switches it on again.
    void setBarred(const QString &why);

    [[nodiscard]] QSize sizeHint() const override { return {side(), side()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void switched(bool on);
    void aloneRequested();

protected:
    void nextCheckState() override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind;
    QString m_hint;
    bool m_alone = false;
};

} // namespace prelisten
