// SPDX-License-Identifier: MIT
#pragma once

#include "core/access/CheckRow.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace prelisten {

class OtherKeyField;
class TextButton;

/// The controls of the checks list: start, stop, resume, rate, deep check, whose key to use, and
/// exporting or clearing the rows. Setters emit nothing.
class CheckControls : public QWidget
{
    Q_OBJECT
public:
    explicit CheckControls(QWidget *parent = nullptr);

    void setProgress(const CheckProgress &progress);
    void setBegun(bool begun);  ///< some rows have been checked already
    void setFailed(int failed); ///< number of rows worth a retry
    void setKey(const KeyInUse &key, const QString &organization);
    void setDeep(bool deep);
    void setRate(double perSecond);

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void retryFailedRequested();
    void deepChanged(bool deep);
    void rateChanged(double perSecond);
    void csvRequested();
    void jsonRequested();
    void clearRequested();
    void otherKeyEntered(const QString &key);
    void ownKeyRequested();

private:
    void build();
    void startOrStop();
    void updateStartStop();

    QPushButton *m_startStop;
    QPushButton *m_retry;
    QCheckBox *m_deep;
    QComboBox *m_rate;
    QPushButton *m_csv;
    QPushButton *m_json;
    QPushButton *m_clear;
    QLabel *m_access;
    TextButton *m_otherKey;
    TextButton *m_ownKey;
    OtherKeyField *m_field;
    CheckProgress m_progress;
    bool m_begun = false;
};

} // namespace prelisten
