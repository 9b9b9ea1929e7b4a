// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton>

namespace prelisten {

/// One half of a pair of which one holds: filled while it does.
///
/// It cannot be let go of, only left for the other. chosen() is what a person does; setChosen()
/// emits nothing.
class SegmentButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Half { First, Second };

    SegmentButton(Half half, const QString &word, QWidget *parent = nullptr);

    /// Larger with larger text.
    [[nodiscard]] static int heightWanted();

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
