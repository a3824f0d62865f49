using System;
using System.Collections.Concurrent;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using ChamberFirmware.Bench.Desk;
using ChamberFirmware.Bench.Link;

namespace ChamberFirmware.Bench.Fieldbus;

/// <summary>
/// A chamber behind a unit id. Its own firmware answers every request, over the line that is its console, too: this program has no map
/// and no rule of its own. One thread has the line; a line that is lost is opened again.
/// </summary>
public sealed class BusChamber : IDisposable
{
    private const int AnswerMs = 3000;
    private const int LookMs = 20;
    private const int AgainMs = 1000;
    private const string Question = "SYSTem:MODBus?";
    private const string VersionRead = "0400000001"; // input register 0

    private readonly ChamberAtLine _chamber;
    private readonly Action<string> _tell;
    private readonly BlockingCollection<Waiting> _requests = new(64);
    private readonly CancellationTokenSource _stop = new();
    private Thread? _thread;

    /// <param name="chamber">Its line.</param>
    /// <param name="tell">Hears when it is lost, and when it is back.</param>
    public BusChamber(ChamberAtLine chamber, Action<string> tell)
    {
        _chamber = chamber;
        _tell = tell;
    }

    /// <summary>What the chamber says of itself.</summary>
    public string Identity => _chamber.Identity;

    /// <summary>Opens the line and looks whether registers are answered; then serves.</summary>
    /// <exception cref="LineRefusedException">It cannot be opened, or is no chamber that has registers.</exception>
    /// <exception cref="LineLostException">It went while it was being opened.</exception>
    public void Open()
    {
        string warning = _chamber.Open();
        if (warning.Length > 0)
        {
            _tell(warning);
        }

        try
        {
            _chamber.Link.AskOrRefuse($"{Question} \"{VersionRead}\"");
        }
        catch (ChamberRefusedException e)
        {
            throw new LineRefusedException(
                _chamber.Name, $"has a firmware without registers ({e.Message}): put this program's version on it.");
        }

        _thread = new Thread(Run) { Name = "bus " + _chamber.Name, IsBackground = true };
        _thread.Start();
    }

    /// <summary>The answer to a request, from its function on; null: the chamber does not answer now.</summary>
    public async Task<byte[]?> AskAsync(byte[] pdu)
    {
        var waiting = new Waiting(pdu, new TaskCompletionSource<byte[]?>(TaskCreationOptions.RunContinuationsAsynchronously));
        return !_stop.IsCancellationRequested && _requests.TryAdd(waiting) ? await waiting.Answer.Task : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _thread?.Join();
        while (_requests.TryTake(out Waiting? waiting))
        {
            waiting.Answer.SetResult(null);
        }

        _chamber.Dispose();
        _requests.Dispose();
        _stop.Dispose();
    }

    private void Run()
    {
        long againAt = 0;
        while (!_stop.IsCancellationRequested)
        {
            if (!_chamber.IsOpen && Environment.TickCount64 >= againAt)
            {
                bool isBack = _chamber.TryReopen(out _);
                againAt = Environment.TickCount64 + AgainMs;
                _tell(isBack ? $"{_chamber.Name} is back." : "");
            }

            Waiting? waiting = null;
            try
            {
                if (_requests.TryTake(out waiting, _chamber.IsOpen ? 0 : LookMs))
                {
                    waiting.Answer.SetResult(_chamber.IsOpen ? Ask(waiting.Pdu) : null);
                }
                else if (_chamber.IsOpen)
                {
                    _chamber.Link.Listen(LookMs);
                }
            }
            catch (IOException e) // lost, or silent
            {
                waiting?.Answer.TrySetResult(null);
                _chamber.Close();
                againAt = Environment.TickCount64 + AgainMs;
                _tell(e.Message);
            }
        }
    }

    private byte[] Ask(byte[] pdu)
    {
        string answer = _chamber.Link.Ask($"{Question} \"{Convert.ToHexString(pdu)}\"", AnswerMs);
        try
        {
            return Convert.FromHexString(answer.Trim('"'));
        }
        catch (FormatException)
        {
            throw new LineLostException(_chamber.Name, $"it answers '{answer}' to a request for registers");
        }
    }

    private sealed record Waiting(byte[] Pdu, TaskCompletionSource<byte[]?> Answer);
}
