// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace prelisten {

/// One half of a two-part segmented control; filled while it is the chosen half.
///
/// A click cannot unchoose it, only choose the other half. chosen() is emitted for user actions;
/// setChosen() emits nothing.
class SegmentButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Half { First, Second };

    SegmentButton(Half half, const QString &word, QWidget *parent = nullptr);

    /// The height of the button; larger with larger text.
    [[nodiscard]] static int preferredHeight();

    void setChosen(bool chosen);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Half m_half;
};

} // namespace prelisten
