using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;

namespace ChamberFirmware.Benchmarks.Gateway;

/// <summary>A program that runs beside this one until it is told to end; what it takes of the machine is the kernel's account.</summary>
public sealed class Daemon : IDisposable
{
    private const int Terminate = 15;
    private const int EndsWithinMs = 30_000;
    private const double Megabyte = 1e6;

    private readonly Process _process;
    private volatile string _last = "";

    /// <summary>Starts it. Each line that it prints goes to <paramref name="heard"/>.</summary>
    /// <exception cref="IOException">It cannot be started.</exception>
    public Daemon(string program, string folder, Action<string> heard, params string[] args)
    {
        ArgumentNullException.ThrowIfNull(heard);
        try
        {
            _process = Process.Start(new ProcessStartInfo(program, args)
            {
                RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder,
            })!;
        }
        catch (Win32Exception e)
        {
            throw new IOException($"{program} cannot be started: {e.Message} (Debian: apt-get install mosquitto mosquitto-clients).", e);
        }

        _process.OutputDataReceived += (_, e) => Hear(e.Data, heard);
        _process.ErrorDataReceived += (_, e) => Hear(e.Data, line => _last = line);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Processor time since its start, s.</summary>
    public double ProcessorS
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Resident memory, MB.</summary>
    public double MemoryMb
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / Megabyte;
        }
    }

    /// <summary>Threads.</summary>
    public int Threads
    {
        get
        {
            _process.Refresh();
            return _process.Threads.Count;
        }
    }

    /// <summary>Says why it has ended by itself.</summary>
    /// <exception cref="IOException">It has.</exception>
    public void ThrowIfEnded()
    {
        if (_process.HasExited)
        {
            throw new IOException($"{_process.StartInfo.FileName} ended with exit code {_process.ExitCode}: {_last}");
        }
    }

    /// <summary>Asks it to end, as a service is stopped, and waits until it has.</summary>
    public void Stop()
    {
        if (!_process.HasExited)
        {
            _ = Kill(_process.Id, Terminate);
            if (!_process.WaitForExit(EndsWithinMs))
            {
                _process.Kill();
            }

            _process.WaitForExit(); // and all that it said was heard
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _process.Dispose();
    }

    private static void Hear(string? line, Action<string> heard)
    {
        if (line != null)
        {
            heard(line);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
