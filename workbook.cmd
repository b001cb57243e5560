@echo off
rem Starts the workbook: builds what is missing, then hands everything over to the engine.
rem The engine ends with 75 when it wants to be built anew, and with 76 when it wants the pages.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "TARGET=%ROOT%\engine\check\target"
set TRIES=0

if defined JAVA_HOME goto home
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA (
    echo There is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME to its folder. 1>&2
    exit /b 2
)
for /f "tokens=1,* delims==" %%A in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /C:"java.home ="') do set "JAVA_HOME=%%B"
set "JAVA_HOME=%JAVA_HOME:~1%"
:home
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" (
    echo JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it: set it to the folder of a JDK 17 or newer. 1>&2
    exit /b 2
)
set VERSION=0
if exist "%JAVA_HOME%\release" for /f "tokens=2 delims==." %%V in ('findstr /B /C:"JAVA_VERSION=" "%JAVA_HOME%\release"') do set "VERSION=%%~V"
set "VERSION=%VERSION:"=%"
if %VERSION% LSS 17 (
    echo The workbook needs a JDK 17 or newer, and "%JAVA_HOME%" is older: install one, or set JAVA_HOME to its folder. 1>&2
    exit /b 2
)
if not exist "%JAVA_HOME%\bin\javac.exe" (
    echo The workbook needs a JDK, and "%JAVA_HOME%" is a JRE: there is no compiler in it. Install a JDK 17 or newer. 1>&2
    exit /b 2
)

if not exist "%TARGET%\check.jar" goto build
:run
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -Xshare:auto -Xlog:disable -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-UsePerfData "-XX:SharedArchiveFile=%TARGET%\archives\tool.jsa" -Dio.netty.noUnsafe=true "-Dworkbook.root=%ROOT%" -jar "%TARGET%\check.jar" %*
set CODE=%ERRORLEVEL%
set /a TRIES+=1
if %TRIES% GTR 3 exit /b %CODE%
if %CODE%==75 goto build
if %CODE%==76 goto pages
exit /b %CODE%

:build
call :maven wire,kit,engine/check || exit /b 2
rem Maven leaves a jar alone whose classes did not change: the date says that it is fresh.
pushd "%TARGET%" && copy /b check.jar+,, >nul & popd
"%JAVA%" "-Dworkbook.root=%ROOT%" -jar "%TARGET%\check.jar" prepare >nul 2>&1
goto run

:pages
call :maven engine/site || exit /b 2
goto run

:maven
if exist "%ROOT%\release.txt" (
    echo Something is missing in "%ROOT%", and a release builds nothing: unpack its zip once more, over what is there. 1>&2
    exit /b 2
)
where mvn >nul 2>&1 || (
    echo There is no Maven on the PATH: install Maven 3.8 or newer, the workbook is built with it once. 1>&2
    exit /b 2
)
echo Building the workbook. Only the first time needs the network, and takes as long as its downloads. 1>&2
pushd "%ROOT%"
call mvn -B -Dfast -DskipTests -pl %1 -am package 1>&2
set CODE=%ERRORLEVEL%
popd
if not %CODE%==0 echo The build failed: Maven's words are above. If it could not download: is there a network? 1>&2
exit /b %CODE%
