@echo off
rem Starts the workbook: has built what is missing, then hands everything over to the engine.
rem The engine ends with 75 when it wants to be built anew, with 77 when another build has taken its place, and
rem with 76, 78 or 79 when it wants another program: the pages, the grader, the reader of answer sheets.
rem The script `workbook` does the same elsewhere. What both need is in Build.java, where it is written once.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "BUILD=%ROOT%\engine\build\src\main\java\workbook\build\Build.java"
set "PROGRAMS=%ROOT%\.workbook\engine\cli"
if not exist "%BUILD%" set "PROGRAMS=%ROOT%\engine\cli\target"
set BUILDS=0

if not "%ROOT:;=%"=="%ROOT%" (
    echo Java cannot work in the folder "%ROOT%", because of the ';' in its name: rename it, or move the workbook. 1>&2
    exit /b 2
)
rem In the address of what is in a jar, `!/` ends the jar's name.
set "SEPARATED=%ROOT%\"
if not "%SEPARATED:!\=%"=="%SEPARATED%" (
    echo Java cannot work in the folder "%ROOT%", because of a name that ends with '!': rename it, or move the workbook. 1>&2
    exit /b 2
)

rem The JDK. Some installers write JAVA_HOME with quotes, and a batch file would take them for its own.
set "JAVA="
if not defined JAVA_HOME goto path
set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME goto home
:path
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA (
    echo There is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME to its folder. 1>&2
    exit /b 2
)
rem Its folder tells version and kind, so that no process has to be started for it; but it may be a stub.
for %%J in ("%JAVA%\..\..") do set "JAVA_HOME=%%~fJ"
if exist "%JAVA_HOME%\release" goto home
set "JAVA_HOME="
for /f "tokens=1,* delims== " %%A in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1') do if "%%A"=="java.home" set "JAVA_HOME=%%B"
if not defined JAVA_HOME (
    echo "%JAVA%" does not start: install a JDK 17 or newer, or set JAVA_HOME to its folder. 1>&2
    exit /b 2
)
:home
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" (
    echo JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it: set it to the folder of a JDK 17 or newer. 1>&2
    exit /b 2
)
set VERSION=0
if exist "%JAVA_HOME%\release" for /f "usebackq tokens=1,2 delims==.-+" %%U in ("%JAVA_HOME%\release") do if "%%U"=="JAVA_VERSION" set "VERSION=%%V"
set "VERSION=%VERSION:"=%"
if %VERSION% LSS 17 (
    echo The workbook needs a JDK 17 or newer, and "%JAVA_HOME%" is older: install one, or set JAVA_HOME to its folder. 1>&2
    exit /b 2
)
if not exist "%JAVA_HOME%\bin\javac.exe" (
    echo The workbook needs a JDK, and "%JAVA_HOME%" is a JRE: there is no compiler in it. Install a JDK 17 or newer. 1>&2
    exit /b 2
)

:run
call :complete
if not defined COMPLETE (
    set CODE=75
    goto ended
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Xshare:auto -Xlog:disable -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-UsePerfData "-XX:SharedArchiveFile=%PROGRAM%\archives\tool.jsa" -Dio.netty.noUnsafe=true "-Dworkbook.root=%ROOT%" -jar "%PROGRAM%\cli.jar" %*
set CODE=%ERRORLEVEL%
:ended
if %CODE%==-1073741510 exit /b 2
if %CODE% LSS 0 goto crashed
if %CODE%==77 goto run
set "WANTED="
if %CODE%==75 set WANTED=cli
if %CODE%==76 set WANTED=site
if %CODE%==78 set WANTED=grade
if %CODE%==79 set WANTED=sheet
if not defined WANTED exit /b %CODE%
if %BUILDS% GEQ 3 (
    echo The workbook was built %BUILDS% times, and still asks for a build [exit code %CODE%]. Delete the folder "%ROOT%\.workbook\engine" and start the workbook again; if it happens again, "%ROOT%\.workbook\build.log" tells what was built. 1>&2
    exit /b 2
)
set /a BUILDS+=1
if not exist "%BUILD%" (
    echo Something is missing in "%ROOT%", and a release builds nothing: unpack its zip again, over the existing files. 1>&2
    exit /b 2
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Xshare:auto -XX:-UsePerfData "%BUILD%" "%ROOT%" %WANTED%
if not %ERRORLEVEL%==0 exit /b 2
goto run

:crashed
rem A damaged archive of classes can do that: without archives it starts, and makes new ones.
rmdir /s /q "%PROGRAM%\archives" 2>nul
echo The workbook crashed [exit code %CODE%]: perhaps there was no memory left. Your files and your progress are there; start it again. 1>&2
exit /b 2

rem Whether all that the build put there is there. The file `current` names the program's folder, then
rem each of its files with its size: the folder `lib` is the only one in it.
:complete
set "COMPLETE="
set "FOLDER="
if not exist "%PROGRAMS%\current" exit /b
if not exist "%BUILD%" if not exist "%ROOT%\release.txt" exit /b
for /f "usebackq delims=" %%A in ("%PROGRAMS%\current") do if not defined FOLDER set "FOLDER=%%A"
set "PROGRAM=%PROGRAMS%\%FOLDER%"
set "COMPLETE=yes"
set "LISTED="
for /f "usebackq skip=1 tokens=1-3 delims=/ " %%A in ("%PROGRAMS%\current") do (
    set "LISTED=yes"
    set "FILE=%PROGRAM%\%%B\%%C"
    if "%%C"=="" set "FILE=%PROGRAM%\%%B"
    call :compare %%A
)
if not defined LISTED set "COMPLETE="
exit /b

:compare
for %%F in ("%FILE%") do if not "%%~zF"=="%1" set "COMPLETE="
exit /b
