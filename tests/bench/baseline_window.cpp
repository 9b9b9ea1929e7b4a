// SPDX-License-Identifier: MIT
// The baseline for the start-up time: shows a window of 50 stock widgets, linked with the same Qt
// modules as the app, and does nothing else.
#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSlider>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    constexpr int columns = 5;
    constexpr int widgets = 50;
    for (int i = 0; i < widgets; ++i) {
        const QString text = QStringLiteral("Widget %1").arg(i + 1);
        QWidget *widget = nullptr;
        switch (i % 5) {
        case 0:
            widget = new QLabel(text);
            break;
        case 1:
            widget = new QPushButton(text);
            break;
        case 2:
            widget = new QLineEdit(text);
            break;
        case 3:
            widget = new QSlider(Qt::Horizontal);
            break;
        default:
            widget = new QCheckBox(text);
            break;
        }
        grid->addWidget(widget, i / columns, i % columns);
    }
    window.setCentralWidget(page);
    window.resize(1240, 800);
    window.show();
    return QApplication::exec();
}
