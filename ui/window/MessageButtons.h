// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;

namespace prelisten {

class CopyButton;
class DisclosureButton;

/// The buttons beside a message: Details, Copy details, Proxy password, Retry and Cancel. Each is
/// shown only while it is offered; at first none is.
class MessageButtons : public QWidget
{
    Q_OBJECT
public:
    explicit MessageButtons(QWidget *parent = nullptr);

    /// @p content supplies the text of Copy details; it is called on each press.
    void setCopyContent(std::function<QString()> content);

    void setDetailsOffered(bool offered); ///< Details and Copy details; false also closes them
    void setRetryOffered(bool offered);
    void setProxyLoginOffered(bool offered);
    void setCancelOffered(bool offered);
    [[nodiscard]] bool isRetryOffered() const;

    void openDetails(); ///< no effect while they are not offered
    [[nodiscard]] bool areDetailsOpen() const;

Q_SIGNALS:
    void detailsToggled(bool open);
    void retryRequested();
    void proxyLoginRequested();
    void cancelRequested();

private:
    DisclosureButton *m_details;
    CopyButton *m_copy;
    QPushButton *m_proxyLogin;
    QPushButton *m_retry;
    QPushButton *m_cancel;
};

} // namespace prelisten
