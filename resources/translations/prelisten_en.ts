<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>prelisten::AccessWords</name>
    <message numerus="yes">
        <source>With the track came %n source(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n source(s) answered with audio when asked for the first bytes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Playable, %n source(s) failing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) to check</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of %n checked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line(s) %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>prelisten::Words</name>
    <message numerus="yes">
        <source>Links renewed %n×, playback not interrupted</source>
        <translation>
            <numerusform>Links renewed %n×, playback not interrupted</numerusform>
            <numerusform>Links renewed %n×, playback not interrupted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Links renewed %n×</source>
        <translation>
            <numerusform>Links renewed %n×</numerusform>
            <numerusform>Links renewed %n×</numerusform>
        </translation>
    </message>
</context>
</TS>
