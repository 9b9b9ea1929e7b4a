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
class WordButton;

/// What is done with a list of checks: start, stop, go on, how fast and how deep, with whose key,
/// and what becomes of the rows. Setters emit nothing.
class CheckControls : public QWidget
{
    Q_OBJECT
public:
    explicit CheckControls(QWidget *parent = nullptr);

    void setProgress(const CheckProgress &progress);
    void setBegun(bool begun);  ///< some rows were asked for already
    void setFailed(int failed); ///< rows worth another try
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
    void go();
    void updateGo();

    QPushButton *m_go;
    QPushButton *m_retry;
    QCheckBox *m_deep;
    QComboBox *m_rate;
    QPushButton *m_csv;
    QPushButton *m_json;
    QPushButton *m_clear;
    QLabel *m_access;
    WordButton *m_otherKey;
    WordButton *m_ownKey;
    OtherKeyField *m_field;
    CheckProgress m_progress;
    bool m_begun = false;
};

} // namespace prelisten
