@echo off
rem Runs a macro without a window, or opens the workbench; builds it first where that is needed. See --help.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "jar=%home%\target\crumple-workbench.jar"
set "lock=%home%\target\.lock"
set "begun=%home%\target\.building"

rem Java, from JAVA_HOME or the path.
set "java=java"
set "javac=javac"
if not defined JAVA_HOME goto path
set "java=%JAVA_HOME%\bin\java.exe"
set "javac=%JAVA_HOME%\bin\javac.exe"
set "why=JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it."
if not exist "%java%" goto fail
goto version
:path
set "why=Java 17 or newer is needed; install a JDK or set JAVA_HOME."
where java >nul 2>nul || goto fail

rem The line is "java.specification.version = 17", or 1.8 before Java 9.
:version
set "release=0"
for /f "tokens=4 delims=.= " %%v in ('""%java%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version =""') do set "release=%%v"
set "why=Java 17 or newer is needed; %java% is older, or of an unknown version."
if %release% LSS 17 goto fail

call :stale
if not errorlevel 1 goto run

rem What building needs.
set "why=A JDK is needed for building; this Java has no compiler (javac)."
if defined JAVA_HOME if not exist "%javac%" goto fail
if not defined JAVA_HOME where javac >nul 2>nul || goto fail
set "why=Maven 3.8 or newer (mvn) is needed for building."
where mvn >nul 2>nul || goto fail
set "found=0.0"
for /f "tokens=3" %%v in ('mvn -B -version 2^>nul ^| findstr /c:"Apache Maven"') do set "found=%%v"
for /f "tokens=1,2 delims=.-" %%a in ("%found%") do (
	set "major=%%a"
	set "minor=%%b"
)
set "why=Maven 3.8 or newer is needed for building; this is %found%."
if %major% LSS 3 goto fail
if %major% EQU 3 if %minor% LSS 8 goto fail

rem One build at a time. The lock holds the process that builds; one that was killed holds it no longer.
if not exist "%home%\target" mkdir "%home%\target"
set /a waited=0
:wait
mkdir "%lock%" 2>nul && goto locked
set "owner="
set "where="
if exist "%lock%\pid" set /p owner=<"%lock%\pid"
if exist "%lock%\computer" set /p where=<"%lock%\computer"
set "why=Another build was begun in %home%, on %where%. Wait until it has ended; if none runs there, remove %lock%."
if defined where if /i not "%where%"=="%COMPUTERNAME%" goto fail
set "why=There is a lock that does not say whose it is: if no build runs, remove %lock%."
if not defined owner if %waited% GEQ 5 goto fail
if not defined owner goto sleep
powershell -NoProfile -Command "if (-not (Get-Process -Id $env:owner -ErrorAction SilentlyContinue)) { exit 3 }"
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
powershell -NoProfile -Command "(Get-CimInstance Win32_Process | Where-Object ProcessId -eq $PID).ParentProcessId" >"%lock%\pid"
call :stale
if not errorlevel 1 goto unlock
echo crumple: building the workbench (a minute or two the first time) ... 1>&2
type nul >"%begun%"
call mvn -B -q -Dstyle.color=never -f "%home%\pom.xml" -Dmaven.test.skip=true package 1>&2 <nul
set "why=The build failed; see above."
if errorlevel 1 goto unlockandfail
set "built="
for /f "delims=" %%f in ('dir /b /o:d "%home%\target\crumple-*-workbench.jar"') do set "built=%%f"
set "why=The build made no workbench jar."
if not defined built goto unlockandfail
set "why=The workbench is in use; close it and try again."
copy /y "%home%\target\%built%" "%jar%.new" >nul || goto unlockandfail
rem What was edited while Maven worked is newer than this, and is built next time.
powershell -NoProfile -Command "(Get-Item -LiteralPath ($env:jar + '.new')).LastWriteTime = (Get-Item -LiteralPath $env:begun).LastWriteTime"
move /y "%jar%.new" "%jar%" >nul || goto unlockandfail
:unlock
rmdir /s /q "%lock%"

:run
set "plugins="
if exist "%home%\plugins\" set plugins="-Dplugins.dir=%home%" "-Dscijava.app.directory=%home%"
"%java%" -Dfile.encoding=UTF-8 %plugins% %CRUMPLE_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

:unlockandfail
rmdir /s /q "%lock%"
:fail
setlocal EnableDelayedExpansion
echo crumple: !why! 1>&2
exit /b 2

rem Exit status 1 if the jar is missing or older than what it is made from.
:stale
if not exist "%jar%" exit /b 1
powershell -NoProfile -Command ^
	"$made = (Get-Item -LiteralPath $env:jar).LastWriteTime;" ^
	"Set-Location -LiteralPath $env:home;" ^
	"$from = @(Get-Item pom.xml, LICENSE) + @(Get-ChildItem -Recurse -File src\main, src\assembly);" ^
	"if ($from | Where-Object LastWriteTime -gt $made) { exit 1 }"
exit /b %errorlevel%
