@echo off
rem Runs a macro without a window, or opens the workbench; builds it first where that is needed. See --help.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "jar=%home%\target\crumple-workbench.jar"
set "lock=%home%\target\.lock"

if defined JAVA_HOME (
	set "java=%JAVA_HOME%\bin\java.exe"
	if not exist "%JAVA_HOME%\bin\java.exe" (
		echo crumple: JAVA_HOME is %JAVA_HOME%, but there is no bin\java.exe in it. 1>&2
		exit /b 2
	)
) else (
	set "java=java"
	where java >nul 2>nul || (
		echo crumple: Java 17 or newer is needed; install a JDK or set JAVA_HOME. 1>&2
		exit /b 2
	)
)

call :stale
if not errorlevel 1 goto run

set "release="
for /f "tokens=2 delims==. " %%v in ('""%java%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version ="') do set "release=%%v"
if not defined release set "release=0"
if %release% LSS 17 (
	echo crumple: Java 17 or newer is needed; %java% is too old. 1>&2
	exit /b 2
)
where mvn >nul 2>nul || (
	echo crumple: Maven 3.8 or newer ^(mvn^) is needed for building. 1>&2
	exit /b 2
)
if not exist "%home%\target" mkdir "%home%\target"
set /a waited=0
:wait
mkdir "%lock%" 2>nul && goto locked
if %waited% EQU 0 echo crumple: waiting for another build to finish ... 1>&2
set /a waited+=1
if %waited% GTR 1200 (
	echo crumple: Another build seems to be stuck; remove "%lock%" if it is not running. 1>&2
	exit /b 2
)
ping -n 2 127.0.0.1 >nul
goto wait
:locked
call :stale
if not errorlevel 1 goto unlock
echo crumple: building the workbench ^(a minute or two the first time^) ... 1>&2
call mvn -B -q -Dstyle.color=never -f "%home%\pom.xml" -Dmaven.test.skip=true package 1>&2 <nul
if errorlevel 1 (
	rmdir "%lock%"
	echo crumple: The build failed; see above. 1>&2
	exit /b 2
)
set "built="
for /f "delims=" %%f in ('dir /b /o:d "%home%\target\crumple-*-workbench.jar"') do set "built=%%f"
copy /y "%home%\target\%built%" "%jar%.new" >nul && move /y "%jar%.new" "%jar%" >nul
if errorlevel 1 (
	rmdir "%lock%"
	echo crumple: The workbench is in use; close it and try again. 1>&2
	exit /b 2
)
:unlock
rmdir "%lock%"

:run
set "plugins="
if exist "%home%\plugins\" set plugins="-Dplugins.dir=%home%"
"%java%" -Dfile.encoding=UTF-8 %plugins% %CRUMPLE_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

rem Exit status 1 if the jar is missing or older than what it is made from.
:stale
if not exist "%jar%" exit /b 1
powershell -NoProfile -Command "$j = (Get-Item -LiteralPath $env:jar).LastWriteTime; $s = @(Get-Item -LiteralPath (Join-Path $env:home 'pom.xml')) + @(Get-ChildItem -Recurse -File -LiteralPath (Join-Path $env:home 'src\main'), (Join-Path $env:home 'src\assembly')); if ($s | Where-Object { $_.LastWriteTime -gt $j }) { exit 1 }"
exit /b %errorlevel%
