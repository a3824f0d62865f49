using ChamberFirmware.Line;
using ChamberFirmware.Operation;
using ChamberFirmware.Points;

namespace ChamberFirmware.Modbus;

/// <summary>
/// The rows of <see cref="WebList"/> in registers of their own block: what a casting line does, and what its last metre met. In a chamber
/// that casts plates all of them are no value.
/// </summary>
public sealed class WebRegisters : IPointVisitor
{
    private readonly Chamber _chamber;
    private readonly RegisterWindow _window;

    /// <summary>Of this chamber, into that window.</summary>
    public WebRegisters(Chamber chamber, RegisterWindow window)
    {
        _chamber = chamber;
        _window = window;
    }

    /// <summary>Puts what was asked for of all rows.</summary>
    public void Put()
    {
        if (!_window.Has(InputRegister.Line, InputRegister.LineEnd - InputRegister.Line))
        {
            return;
        }

        Clear();
        LineRun? line = _chamber.Line;
        for (int row = 0; row < WebList.Count && line != null; row++)
        {
            WebList.Visit(row, line, _chamber.Readings, this);
        }
    }

    /// <inheritdoc/>
    public void Number(string name, PointUnit unit, int decimals, double value, bool isValid)
    {
        for (int place = 0; place < InputRegister.MostLineValues && isValid; place++)
        {
            if (RegisterNames.LineValue(place) == name)
            {
                Put(place, value);
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Word(string name, int code, string word, bool isShown)
    {
        for (int place = 0; place < InputRegister.LineEnd - InputRegister.LineWords; place++)
        {
            if (RegisterNames.LineWord(place) == name)
            {
                _window.Put(InputRegister.LineWords + place, code);
                return;
            }
        }
    }

    /// <inheritdoc/>
    public void Measured(
        string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
    {
        // no row of a line is one
    }

    /// <inheritdoc/>
    public void Duty(string load, double duty01)
    {
        // no row of a line is one
    }

    /// <inheritdoc/>
    public void Sentence(string name, int number, string sentence, bool isShown)
    {
        // no row of a line is one
    }

    private void Clear()
    {
        for (int place = 0; place < InputRegister.MostLineValues; place++)
        {
            Put(place, double.NaN);
        }

        for (int address = InputRegister.LineWords; address < InputRegister.LineEnd; address++)
        {
            _window.Put(address, RegisterWindow.NoValue);
        }
    }

    private void Put(int place, double value)
    {
        _window.PutFloat(InputRegister.Line + 2 * place, value);
        _window.PutScaled(InputRegister.LineScaled + place, value, RegisterNames.LineScale(place));
    }
}
