@echo off
rem Runs a macro without a window, or opens the workbench; builds it first where that is needed. See --help.
setlocal EnableExtensions DisableDelayedExpansion
rem Programs are those of the path, not what lies in the folder that the user is in.
set "NoDefaultCurrentDirectoryInExePath=1"
call :here
set "jar=%root%\target\crumple-workbench.jar"
set "lock=%root%\target\.lock"
set "begun=%root%\target\.building"

set "ending=%root%\"
set "why=Java cannot read libraries in a folder whose name ends in "!": rename it, or put %root% elsewhere."
if not "%ending:!\=%"=="%ending%" goto fail

rem Java, from JAVA_HOME, with quotes or without, or the path.
if not defined JAVA_HOME goto path
set "JAVA_HOME=%JAVA_HOME:"=%"
set "java=%JAVA_HOME%\bin\java.exe"
set "javac=%JAVA_HOME%\bin\javac.exe"
set "why=JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it."
if not exist "%java%" goto fail
goto version
:path
for %%j in (java.exe) do set "java=%%~$PATH:j"
for %%j in (javac.exe) do set "javac=%%~$PATH:j"
set "why=Java 17 or newer is needed; install a JDK or set JAVA_HOME."
if not defined java goto fail

rem The line is "java.specification.version = 17", or 1.8 before Java 9. The outer quotes are for cmd, which takes them away; escaped, they do
rem not open and close here.
:version
set "release=0"
for /f "tokens=1-4 delims=.= " %%a in ('^""%java%" -XshowSettings:properties -version 2^>^&1^"') do (
	if "%%a %%b %%c"=="java specification version" set "release=%%d"
)
set "why=Java 17 or newer is needed; %java% is older, or of an unknown version."
if %release% LSS 17 goto fail

set "checked=%jar%"
call :stale
if not errorlevel 1 goto run

if not exist "%root%\target\" mkdir "%root%\target" 2>nul
set "why=The workbench has to be built, but %root% cannot be written to: build it once as the owner of that folder,"
set "why=%why% or use a copy of your own."
set "try=%begun%.%RANDOM%"
mkdir "%try%" 2>nul
if not exist "%try%\" goto fail
rmdir "%try%"

rem One build at a time. The lock holds the process that builds; one that was killed holds it no longer.
set /a waited=0
:wait
mkdir "%lock%" 2>nul && goto locked
set "owner="
set "where="
if exist "%lock%\pid" set /p owner=<"%lock%\pid"
if exist "%lock%\computer" set /p where=<"%lock%\computer"
set "why=Another build was begun in %root%, on %where%. Wait until it has ended; if none runs there, remove %lock%."
if defined where if /i not "%where%"=="%COMPUTERNAME%" goto fail
set "why=There is a lock that does not say whose it is: if no build runs, remove %lock%."
if not defined owner if %waited% GEQ 5 goto fail
if not defined owner goto sleep
<nul powershell -NoProfile -Command "if (-not (Get-Process -Id $env:owner -ErrorAction SilentlyContinue)) { exit 3 }"
if %errorlevel% NEQ 3 goto sleep
rmdir /s /q "%lock%"
if not exist "%lock%" goto wait
:sleep
if %waited% EQU 0 echo crumple: waiting for another build to finish ... 1>&2
set /a waited+=1
ping -n 2 127.0.0.1 >nul
goto wait

:locked
>"%lock%\computer" echo %COMPUTERNAME%
<nul powershell -NoProfile -Command "(Get-CimInstance Win32_Process | Where-Object ProcessId -eq $PID).ParentProcessId" >"%lock%\pid"
call :stale
if not errorlevel 1 goto unlock

rem What Maven made last may do.
call :newest
if not defined built goto build
set "checked=%built%"
set "dated=%built%"
call :stale
if errorlevel 1 goto build
"%java%" -jar "%built%" --version >nul 2>nul && goto adopt

:build
set "why=A JDK is needed for building; there is no compiler (javac) with %java%."
if not exist "%javac%" goto unlockandfail
set "why=Maven 3.8 or newer (mvn) is needed for building."
set "mvn="
for %%m in (mvn.cmd mvn.bat mvn.exe) do if not defined mvn set "mvn=%%~$PATH:m"
if not defined mvn goto unlockandfail
set "found=0.0"
for /f "tokens=1-3" %%a in ('mvn -B -version 2^>nul') do if "%%a %%b"=="Apache Maven" set "found=%%c"
for /f "tokens=1,2 delims=.-" %%a in ("%found%") do (
	set "major=%%a"
	set "minor=%%b"
)
set "why=Maven 3.8 or newer is needed for building; this is %found%."
if %major% LSS 3 goto unlockandfail
if %major% EQU 3 if %minor% LSS 8 goto unlockandfail
echo crumple: building the workbench (a minute or two the first time) ... 1>&2
type nul >"%begun%"
rem From that folder, because call reads its line twice, and so would change carets and percents in a path.
pushd "%root%"
call mvn -B -q -Dstyle.color=never -Dmaven.test.skip=true package >target\.building.log 2>&1 <nul
set "status=%errorlevel%"
popd
set "why=The build failed; see above."
if %status% NEQ 0 type "%begun%.log" 1>&2
if %status% NEQ 0 goto unlockandfail
call :newest
set "why=The build made no workbench jar."
if not defined built goto unlockandfail
rem What was edited while Maven worked is newer than this, and is built next time.
set "dated=%begun%"

:adopt
set "why=The workbench is in use; close it and try again."
copy /y "%built%" "%jar%.new" >nul || goto unlockandfail
<nul powershell -NoProfile -Command "(Get-Item -LiteralPath ($env:jar + '.new')).LastWriteTime = (Get-Item -LiteralPath $env:dated).LastWriteTime"
move /y "%jar%.new" "%jar%" >nul || goto unlockandfail
:unlock
rmdir /s /q "%lock%"

rem There ImageJ finds scripts for its menu, and beside it the macros that macros call by name.
:run
set "plugins="
if exist "%root%\plugins\" set plugins="-Dplugins.dir=%root%" "-Dscijava.app.directory=%root%"
"%java%" -Dfile.encoding=UTF-8 %CRUMPLE_JAVA_OPTS% %plugins% -jar "%jar%" %*
set "status=%errorlevel%"
goto end

:unlockandfail
rmdir /s /q "%lock%"
:fail
setlocal EnableDelayedExpansion
echo crumple: !why! 1>&2
set "status=2"
goto end

rem Where this file lies. In a subroutine, because outside of one a name in quotes that was found on the path has another folder.
:here
set "root=%~dp0"
set "root=%root:~0,-1%"
rem The folder of a drive, not the one that the user is in there.
if "%root:~-1%"==":" set "root=%root%\."
exit /b

rem The workbench that Maven made last.
:newest
set "built="
pushd "%root%\target"
for /f "delims=" %%f in ('dir /b /o:d crumple-*-workbench.jar 2^>nul') do set "built=%root%\target\%%f"
popd
exit /b

rem Exit status 1 if the jar is missing or older than what it is made from.
:stale
if not exist "%checked%" exit /b 1
<nul powershell -NoProfile -Command ^
	"$made = (Get-Item -LiteralPath $env:checked).LastWriteTime;" ^
	"$from = @(Get-Item -LiteralPath ($env:root + '\pom.xml'), ($env:root + '\LICENSE'));" ^
	"$from += Get-ChildItem -Recurse -File -LiteralPath ($env:root + '\src\main'), ($env:root + '\src\assembly');" ^
	"if ($from | Where-Object LastWriteTime -gt $made) { exit 1 }"
exit /b %errorlevel%

rem The last command: a caller that goes on only after success or failure asks for its status, and not for that of exit /b.
:end
"%COMSPEC%" /d /c exit %status%
