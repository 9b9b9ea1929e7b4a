<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
