// SPDX-License-Identifier: MIT
#pragma once

#include "app/checklist/CheckExport.h"
#include "app/checklist/CheckJson.h"
#include "core/access/CheckRun.h"
#include "core/access/CsvTable.h"
#include "tests/support/DeepCheckSources.h"
#include "tests/support/HeldService.h"
#include "tests/support/ProvenAnswers.h"
#include "ui/checks/CheckModel.h"
#include "ui/checks/ChecksPage.h"
#include "ui/checks/VerdictCard.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>

namespace prelisten::tests {

/// Walks through the states of the rows of a check run: does what a user may do, and answers what
/// the run requests, both at random, and compares what the table, the details and the exports show
/// with what was answered.
class CheckWalk
{
public:
    explicit CheckWalk(quint32 seed);

    void setIdleTimeout(std::chrono::milliseconds timeout) { m_studio.setIdleTimeout(timeout); }
    void setAnswering(bool answers) { m_answers = answers; }

    void step(); ///< one action or answer, and what follows from it

    /// What is shown although nothing proves it; empty if all is well.
    [[nodiscard]] QString objection();

    [[nodiscard]] const QSet<QString> &seen() const { return m_seen; } ///< states with verdicts
    [[nodiscard]] int lookedAt() const { return m_lookedAt; }          ///< rows, so far

private:
    void useKey(int number);
    void newList();
    void act();
    void answerOne();
    void answer(qsizetype index, int status, const QByteArray &code);
    void onRequest(const HeldService::Request &request);
    [[nodiscard]] ProvenAnswers::Answer answerTo(const HeldService::Request &request) const;
    [[nodiscard]] QString objectionToRow(
            int row, const QHash<QString, QString> &csv, const QJsonObject &json);
    [[nodiscard]] int anyRow() { return m_random.bounded(int(m_run.rows().size()) + 1); }

    QRandomGenerator m_random;
    HeldService m_service;
    StudioClient m_studio;
    CheckRun m_run;
    CheckModel m_model;
    ChecksPage m_page;
    VerdictCard *m_card;
    ProvenAnswers m_proven;
    CheckRowList m_saved;
    ProvenAnswers m_savedProof;
    QSet<QString> m_seen;
    int m_lookedAt = 0;
    bool m_answers = true;
};

} // namespace prelisten::tests
