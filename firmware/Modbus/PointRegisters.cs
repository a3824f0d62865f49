using ChamberFirmware.Operation;
using ChamberFirmware.Points;

namespace ChamberFirmware.Modbus;

/// <summary>
/// The rows of <see cref="PointList"/> in registers: numbers as float32 and as scaled whole numbers, words by their numbers. A request
/// visits only the rows that it asks for.
/// </summary>
public sealed class PointRegisters : IPointVisitor
{
    /// <summary>What a duty's name ends with, behind the load's.</summary>
    private const string OfDuty = "Duty01";

    private const byte OfWords = 128; // a word's place is counted from here
    private const byte Free = 255; // a row without a register

    private readonly Chamber _chamber;
    private readonly RegisterWindow _window;
    private readonly byte[] _place = new byte[PointList.Count]; // of each row, by its name: once
    private int _values; // places that are taken
    private int _words;
    private int _row;
    private bool _isNaming = true;

    /// <summary>Of this chamber, into that window.</summary>
    public PointRegisters(Chamber chamber, RegisterWindow window)
    {
        _chamber = chamber;
        _window = window;
        for (_row = 0; _row < PointList.Count; _row++)
        {
            _place[_row] = Free;
            PointList.Visit(_row, chamber, this);
        }

        _isNaming = false;
        _values = 0;
        while (RegisterNames.Value(_values).Length > 0)
        {
            _values++;
        }

        while (RegisterNames.Word(_words).Length > 0)
        {
            _words++;
        }
    }

    /// <summary>What a value is multiplied by in its scaled register: Pa become 0.1 hPa, us ms.</summary>
    public static double Scale(PointUnit unit) => unit switch
    {
        PointUnit.None or PointUnit.Rpm => 1.0,
        PointUnit.Pa => 0.1,
        PointUnit.S => 10.0,
        PointUnit.Us => 0.001,
        _ => 100.0,
    };

    /// <summary>Puts what was asked for of all rows.</summary>
    public void Put()
    {
        if (!_window.Has(InputRegister.Values, InputRegister.End - InputRegister.Values))
        {
            return;
        }

        Clear();
        for (_row = 0; _row < _place.Length; _row++)
        {
            int place = _place[_row];
            bool isAsked = place < OfWords
                ? _window.Has(InputRegister.Values + 2 * place, 4) || _window.Has(InputRegister.Scaled + place, 2)
                : place != Free && _window.Has(InputRegister.Words + place - OfWords, 1);
            if (isAsked)
            {
                PointList.Visit(_row, _chamber, this);
            }
        }
    }

    /// <inheritdoc/>
    public void Number(string name, PointUnit unit, int decimals, double value, bool isValid) => Put(name, "", 0, unit, value, isValid);

    /// <inheritdoc/>
    public void Measured(
        string name, PointUnit unit, int decimals, double value, string uncertaintyName, double uncertainty, bool isValid)
    {
        Put(name, "", 0, unit, value, isValid);
        Put(name, "", 1, unit, uncertainty, isValid);
    }

    /// <inheritdoc/>
    public void Duty(string load, double duty01) => Put(load, OfDuty, 0, PointUnit.Share01, duty01, true);

    /// <inheritdoc/>
    public void Word(string name, int code, string word, bool isShown)
    {
        if (_isNaming)
        {
            _place[_row] = PlaceOfWord(name);
            return;
        }

        _window.Put(InputRegister.Words + _place[_row] - OfWords, code);
    }

    /// <inheritdoc/>
    public void Sentence(string name, int number, string sentence, bool isShown) => Word(name, number, sentence, isShown);

    private static byte PlaceOfWord(string name)
    {
        int place = 0;
        while (RegisterNames.Word(place).Length > 0 && RegisterNames.Word(place) != name)
        {
            place++;
        }

        return RegisterNames.Word(place).Length > 0 ? (byte)(OfWords + place) : Free;
    }

    private void Put(string name, string end, int behind, PointUnit unit, double value, bool isValid)
    {
        if (_isNaming)
        {
            _place[_row] = PlaceOf(name, end);
            return;
        }

        int place = _place[_row] + behind;
        value = isValid ? value : double.NaN;
        _window.PutFloat(InputRegister.Values + 2 * place, value);
        _window.PutScaled(InputRegister.Scaled + place, value, Scale(unit));
    }

    // Names come nearly in the order of their places: the search goes on where the last one was found.
    private byte PlaceOf(string name, string end)
    {
        for (int i = 0; i < InputRegister.MostValues; i++)
        {
            int place = (_values + i) % InputRegister.MostValues;
            string one = RegisterNames.Value(place);
            bool isIt = one.Length == name.Length + end.Length && one.StartsWith(name) && one.EndsWith(end);
            if (isIt)
            {
                _values = place + 1;
                return (byte)place;
            }
        }

        return Free;
    }

    // Free places are no value.
    private void Clear()
    {
        for (int place = _values; place < InputRegister.MostValues; place++)
        {
            _window.PutFloat(InputRegister.Values + 2 * place, double.NaN);
            _window.PutScaled(InputRegister.Scaled + place, double.NaN, 1.0);
        }

        for (int address = InputRegister.Words + _words; address < InputRegister.End; address++)
        {
            _window.Put(address, RegisterWindow.NoValue);
        }
    }
}
