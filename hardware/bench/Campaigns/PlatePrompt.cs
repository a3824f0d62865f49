using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace ChamberFirmware.Bench;

/// <summary>Asks for the next plate.</summary>
public interface IPlatePrompt
{
    /// <summary>
    /// Says what to do and waits until it is done. False: the person wants to stop, or there is nobody to answer. Cancelled by
    /// <paramref name="stopping"/>, also while it waits.
    /// </summary>
    Task<bool> AskAsync(string what, CancellationToken stopping);
}

/// <summary>Asks the person at the twin for the next plate, or takes it for granted.</summary>
public sealed class PlatePrompt : IPlatePrompt
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

    /// <inheritdoc/>
    public async Task<bool> AskAsync(string what, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        if (!_asks)
        {
            _output.WriteLine(what);
            return true;
        }

        _output.WriteLine($"{what} Put the plate in, bring the carriage back, close the door, press Enter; q stops.");
        string? answer = await Task.Run(_input.ReadLine, CancellationToken.None).WaitAsync(stopping);
        return answer != null && !answer.Trim().Equals("q", System.StringComparison.OrdinalIgnoreCase);
    }
}
