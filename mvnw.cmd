@echo off
rem Runs Maven for Firebreak on Windows. mvnw, which does the same elsewhere, says how it chooses.
setlocal EnableExtensions DisableDelayedExpansion

set "FB_NEED=25"
set "FB_ROOT=%~dp0"

rem ---- the JDK ----
rem JAVA_HOME if it will do, else the one on the PATH, else the lowest version installed that will.

set "FB_JDK="
set "FB_LOWEST=99999"
if defined JAVA_HOME call :jdk "%JAVA_HOME:"=%"
if not defined FB_JDK for %%p in (javac.exe) do if not "%%~$PATH:p"=="" call :jdk "%%~dp$PATH:p.."
if not defined FB_JDK for %%r in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium"
  "%USERPROFILE%\.jdks" "%USERPROFILE%\.gradle\jdks" "%USERPROFILE%\.sdkman\candidates\java"
) do for /d %%d in ("%%~r\*") do call :jdk "%%~d"
if not defined FB_JDK (
  >&2 echo mvnw: Firebreak needs a JDK %FB_NEED% or newer and found none: install Temurin %FB_NEED% from https://adoptium.net or set JAVA_HOME to one
  exit /b 1
)
set "JAVA_HOME=%FB_JDK%"

rem ---- Maven ----
rem One downloaded before, else an installed one of 3.8 or newer, else the one downloaded now.

set "FB_URL="
set "FB_SUM="
for /f "usebackq tokens=1,* delims==" %%a in ("%FB_ROOT%.mvn\wrapper\maven-wrapper.properties") do (
  if "%%a"=="distributionUrl" set "FB_URL=%%b"
  if "%%a"=="distributionSha256Sum" set "FB_SUM=%%b"
)
for %%n in ("%FB_URL%") do set "FB_NAME=%%~nn"
set "FB_PINNED=%FB_NAME%"
if defined FIREBREAK_MAVEN_URL set "FB_URL=%FIREBREAK_MAVEN_URL%"
for %%n in ("%FB_URL%") do set "FB_NAME=%%~nn"
rem The checksum is for the file named in the properties, wherever that comes from, and for no other.
if not "%FB_NAME%"=="%FB_PINNED%" set "FB_SUM="
set "FB_DOWNLOADS=%USERPROFILE%\.m2"
if defined MAVEN_USER_HOME set "FB_DOWNLOADS=%MAVEN_USER_HOME%"
set "FB_DOWNLOADS=%FB_DOWNLOADS%\wrapper\dists\%FB_NAME:-bin=%"

set "FB_MVN="
for /d %%d in ("%FB_DOWNLOADS%\*") do if exist "%%~d\bin\mvn.cmd" set "FB_MVN=%%~d\bin\mvn.cmd"
if not defined FB_MVN for %%m in (mvn.cmd) do if not "%%~$PATH:m"=="" call :maven "%%~$PATH:m"
if not defined FB_MVN if defined MAVEN_HOME call :maven "%MAVEN_HOME:"=%\bin\mvn.cmd"
if defined FB_MVN goto run
set "FB_MVN=%FB_DOWNLOADS%\firebreak\bin\mvn.cmd"
>&2 echo mvnw: downloading %FB_URL%
"%JAVA_HOME%\bin\java.exe" %MAVEN_OPTS% "%FB_ROOT%.mvn\wrapper\Download.java" "%FB_URL%" "%FB_SUM%" "%FB_DOWNLOADS%\firebreak"
if errorlevel 1 exit /b 1

:run
rem Called where there is no project, it is for this one. Of several -f Maven takes the first: a caller's own holds.
set "FB_POM="
if not exist "pom.xml" if exist "%FB_ROOT%pom.xml" set "FB_POM=-f "%FB_ROOT%pom.xml""
call "%FB_MVN%" %* %FB_POM%
exit /b %ERRORLEVEL%

rem Sets FB_JDK to the given directory if that is a JDK that will do and no lower version is known.
:jdk
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FB_VERSION="
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" set "FB_VERSION=%%~b"
for /f "delims=.-+_" %%v in ("%FB_VERSION%") do set "FB_VERSION=%%v"
if not defined FB_VERSION exit /b 0
if %FB_VERSION% LSS %FB_NEED% exit /b 0
if %FB_VERSION% GEQ %FB_LOWEST% exit /b 0
set "FB_LOWEST=%FB_VERSION%"
set "FB_JDK=%~f1"
exit /b 0

rem Sets FB_MVN to the given file if that is Maven 3.8 or newer.
:maven
if not exist "%~1" exit /b 0
for /f "tokens=2-4 delims=. " %%a in ('set "MAVEN_OPTS=" ^& call "%~1" -v 2^>nul') do (
  if "%%a"=="Maven" if %%b GTR 3 set "FB_MVN=%~1"
  if "%%a"=="Maven" if %%b EQU 3 if %%c GEQ 8 set "FB_MVN=%~1"
)
exit /b 0
