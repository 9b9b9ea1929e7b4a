<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>prelisten::AccessWords</name>
    <message numerus="yes">
        <source>The track came with %n source(s).</source>
        <translation>
            <numerusform>With the track came %n source.</numerusform>
            <numerusform>With the track came %n sources.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n source(s) answered with audio when asked for the first bytes.</source>
        <translation>
            <numerusform>%1 of %n source answered with audio when asked for the first bytes.</numerusform>
            <numerusform>%1 of %n sources answered with audio when asked for the first bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Playable, %n source(s) failing</source>
        <translation>
            <numerusform>Playable, %n source failing</numerusform>
            <numerusform>Playable, %n sources failing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n track(s) to check</source>
        <translation>
            <numerusform>%n track to check</numerusform>
            <numerusform>%n tracks to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of %n checked</source>
        <translation>
            <numerusform>%n checked, done</numerusform>
            <numerusform>All %n checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>line(s) %1</source>
        <translation>
            <numerusform>line %1</numerusform>
            <numerusform>lines %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n track(s) of the shared collection can be played.</source>
        <translation>
            <numerusform>%1 of %n track of the shared collection can be played.</numerusform>
            <numerusform>%1 of %n tracks of the shared collection can be played.</numerusform>
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
