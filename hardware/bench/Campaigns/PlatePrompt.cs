using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench;

/// <summary>Asks the person at the chamber for the next plate, or takes it for granted.</summary>
public sealed class PlatePrompt
{
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly bool _asks;

    /// <summary>Where it is said and answered; with <paramref name="asks"/> false nobody is asked.</summary>
    public PlatePrompt(TextReader input, TextWriter output, bool asks)
    {
        _input = input;
        _output = output;
        _asks = asks;
    }

    /// <summary>
    /// Says what to do and waits for Enter. False: the person wants to stop, or there is nobody to answer. Cancelled by
    /// <paramref name="stop"/>, also while it waits.
    /// </summary>
    public async Task<bool> AskAsync(string what, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        if (!_asks)
        {
            _output.WriteLine(what);
            return true;
        }

        _output.WriteLine($"{what} Put the plate in, bring the carriage back, close the door, press Enter; q stops.");
        string? answer = await Task.Run(_input.ReadLine, CancellationToken.None).WaitAsync(stop);
        return answer != null && !answer.Trim().Equals("q", System.StringComparison.OrdinalIgnoreCase);
    }
}
