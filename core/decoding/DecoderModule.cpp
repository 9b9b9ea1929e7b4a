// SPDX-License-Identifier: MIT
#include "core/decoding/DecoderModule.h"

#include "core/Version.h"
#include "core/decoding/DecoderPlugin.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>
#include <QPluginLoader>

namespace prelisten {

namespace {

constexpr QLatin1String pluginName("prelisten-decoder");

bool isOurs(const QPluginLoader &loader)
{
    const QJsonObject metaData = loader.metaData();
    const QString version = metaData.value(QLatin1String("MetaData"))
                                    .toObject()
                                    .value(QLatin1String("version"))
                                    .toString();
    return metaData.value(QLatin1String("IID")).toString() ==
                   QLatin1String(qobject_interface_iid<DecoderPlugin *>()) &&
           version == QLatin1String(PRELISTEN_RELEASE);
}

} // namespace

QStringList DecoderModule::standardFolders()
{
    const QString here = QCoreApplication::applicationDirPath();
#ifdef Q_OS_MACOS
    if (here.endsWith(QLatin1String("/Contents/MacOS"))) // in a bundle
        return {here + QLatin1String("/../PlugIns/prelisten")};
#endif
    return {here + QLatin1String("/../lib/prelisten")};
}

std::function<DecoderModule::Factory()> DecoderModule::provider()
{
    return [module = std::make_shared<DecoderModule>()]() -> Factory {
        const auto loaded = module->load();
        return loaded ? *loaded : nullptr;
    };
}

DecoderModule::DecoderModule(QStringList folders) : m_folders(std::move(folders)) {}

DecoderModule::~DecoderModule() = default;

Result<DecoderModule::Factory, DecoderModule::Error> DecoderModule::load()
{
    const std::lock_guard lock(m_mutex);
    if (!m_answer)
        m_answer.emplace(find());
    return *m_answer;
}

QString DecoderModule::fileName() const
{
    const std::lock_guard lock(m_mutex);
    return m_fileName;
}

Result<DecoderModule::Factory, DecoderModule::Error> DecoderModule::find()
{
    for (const QString &folder : m_folders) {
        // QPluginLoader adds the platform's file name suffix, and prefix if needed.
        auto loader = std::make_shared<QPluginLoader>(folder + QLatin1Char('/') + pluginName);
        if (loader->fileName().isEmpty())
            continue;
        m_fileName = loader->fileName();
        if (!isOurs(*loader))
            return Error::WrongVersion;
        // Never unloaded: objects from the plugin may outlive everything here.
        auto *plugin = qobject_cast<DecoderPlugin *>(loader->instance());
        if (!plugin)
            return Error::NotLoadable;
        return Factory(loader, &plugin->factory());
    }
    return Error::Missing;
}

} // namespace prelisten
