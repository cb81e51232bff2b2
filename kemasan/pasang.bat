@echo off
rem Memasang Tatakerja dari folder ini, tanpa internet: pasang.bat [FOLDER TUJUAN]
setlocal
set "SINI=%~dp0"
set "TUJUAN=%~1"
if "%TUJUAN%"=="" set "TUJUAN=%LOCALAPPDATA%\Tatakerja"
set "PYTHON=py -@PYTHON@"
%PYTHON% --version >nul 2>&1
if errorlevel 1 set "PYTHON=python"
%PYTHON% -c "import sys; sys.exit('%%d.%%d' %% sys.version_info[:2] != '@PYTHON@')" >nul 2>&1
if errorlevel 1 (
    echo Python @PYTHON@ tidak ditemukan; folder ini dibuat untuk versi itu. Pasang dahulu, lalu ulangi.
    exit /b 1
)
%PYTHON% -m venv "%TUJUAN%" || exit /b 1
set "PIP_CONFIG_FILE=nul"
"%TUJUAN%\Scripts\python.exe" -m pip --isolated --disable-pip-version-check --quiet install --no-index --find-links "%SINI%roda" "tatakerja[@TAMBAHAN@]" @PLUGIN@ || exit /b 1
"%TUJUAN%\Scripts\tatakerja.exe" --version || exit /b 1
echo Terpasang di %TUJUAN%. Jalankan: "%TUJUAN%\Scripts\tatakerja.exe" demo
endlocal
