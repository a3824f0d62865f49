using System.IO;
using System.Text;

namespace ChamberFirmware.Bench.Desk;

/// <summary>
/// Whole lines of a person, who at a terminal types key by key and wants to see it, and elsewhere line by line. Never waits.
/// </summary>
internal sealed class TypedLines
{
    private readonly Person _person;
    private readonly TextWriter _echo;
    private readonly StringBuilder _begun = new();

    /// <summary>Of this person; keys are shown there.</summary>
    public TypedLines(Person person, TextWriter echo) => (_person, _echo) = (person, echo);

    /// <summary>A line that is whole, without blanks around it; null: none yet.</summary>
    public string? Take()
    {
        while (_person.Take() is { } typed)
        {
            if (!_person.IsOfKeys)
            {
                return typed;
            }

            if (typed.Length == 0)
            {
                _echo.WriteLine();
                string line = _begun.ToString().Trim();
                _begun.Clear();
                return line;
            }

            Add(typed[0]);
        }

        return null;
    }

    private void Add(char key)
    {
        bool isErase = key is '\b' or (char)127;
        if (isErase && _begun.Length > 0)
        {
            _begun.Length--;
            _echo.Write("\b \b");
        }
        else if (!char.IsControl(key))
        {
            _begun.Append(key);
            _echo.Write(key);
        }

        _echo.Flush();
    }
}
