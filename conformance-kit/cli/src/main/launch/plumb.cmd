@echo off
rem Starts plumb on Windows: finds Java and hands over all arguments. The variables are those of the script 'plumb' beside it.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "home=%%~fI"

if defined JAVA_HOME (
    set "java=%JAVA_HOME%\bin\java.exe"
    if not exist "%JAVA_HOME%\bin\java.exe" (
        echo plumb: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it 1>&2
        exit /b 4
    )
) else (
    set "java=java.exe"
    where /q java.exe || (
        echo plumb: no Java found; install a JDK or JRE 17.0.3 or later, or set JAVA_HOME 1>&2
        exit /b 4
    )
)

if not defined PLUMB_STANDARDS set "PLUMB_STANDARDS=%home%\standards"

rem Short runs: the quick compiler and the small collector. Long ones that judge many files: all that the machine has.
set "options=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
if "%~1"=="run" set "options=-XX:+UseParallelGC"
if "%~1"=="rerun" set "options=-XX:+UseParallelGC"

"%java%" %options% -Xshare:auto %PLUMB_JAVA_OPTIONS% -cp "%home%\lib\*" org.plumbline.cli.Main %*
exit /b %ERRORLEVEL%
