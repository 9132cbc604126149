@echo off
rem Dutywatch's commands: bin\dutywatch COMMAND, from any folder. Needs Java 17 or later.
rem
rem DUTYWATCH_JAVA_OPTS  options for the JVM, in place of "-Xmx2g -Xmn1g -XX:+UseParallelGC"
rem JAVA_HOME            the Java to use, where it is not the one on the PATH
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "options=-Xmx2g -Xmn1g -XX:+UseParallelGC"
if defined DUTYWATCH_JAVA_OPTS set "options=%DUTYWATCH_JAVA_OPTS%"
rem This script's own; to the monitor it would be an unknown setting.
set "DUTYWATCH_JAVA_OPTS="
"%java%" -XX:+ExitOnOutOfMemoryError %options% -cp "%~dp0..\lib\*" org.dutywatch.demo.Main %*
exit /b %ERRORLEVEL%
