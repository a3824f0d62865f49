using ChamberFirmware.Fields;
using ChamberFirmware.Operation;
using ChamberFirmware.Recipes;
using ChamberFirmware.Refusals;
using ChamberFirmware.Text;

namespace ChamberFirmware.Modbus;

/// <summary>
/// The recipe's numbers in registers. They show the recipe that is loaded, whoever loaded it; what is written there waits until a command
/// makes a recipe of all of them, through the same rows and checks as typed lines. NaN: not given.
/// </summary>
public sealed class RecipeRegisters : IFieldVisitor
{
    /// <summary>The name of a recipe that is made of registers.</summary>
    public const string Name = "registers";

    private enum Work
    {
        Show = 0, // values into registers
        Check = 1, // one value against its row
        Enter = 2, // registers into a draft
    }

    private readonly Operator _operator;
    private readonly double[] _values = new double[HoldingRegister.MostRecipe];
    private Recipe? _shown;
    private IFields? _rows; // a recipe of which nothing is given: for its rows, their values are not looked at
    private RecipeDraft? _draft;
    private Refusal? _refusal;
    private Work _work;
    private int _place; // of the value that is checked
    private double _value;
    private bool _isGood;

    /// <summary>Of this operator's recipe.</summary>
    public RecipeRegisters(Operator acts)
    {
        _operator = acts;
        Clear();
    }

    /// <summary>The number that stands at a place; NaN: none.</summary>
    public double At(int place) => _values[place];

    /// <summary>Takes over a recipe that somebody has loaded since; what was written before is gone with it.</summary>
    public void Look()
    {
        Recipe? recipe = _operator.Recipe;
        if (recipe == null || recipe == _shown)
        {
            return;
        }

        _shown = recipe;
        Clear();
        _work = Work.Show;
        AllRows.Visit(recipe, this);
    }

    /// <summary>Whether a row takes this value; NaN, it is not given, every row does.</summary>
    public bool Takes(int place, double value)
    {
        if (double.IsNaN(value))
        {
            return true;
        }

        _work = Work.Check;
        _place = place;
        _value = value;
        _isGood = false;
        AllRows.Visit(Rows(), this);
        return _isGood;
    }

    /// <summary>Writes a value that <see cref="Takes"/> has let pass.</summary>
    public void Set(int place, double value) => _values[place] = value;

    /// <summary>Makes a recipe of all that is there and loads it: null, or the first that is against it.</summary>
    public Refusal? Make()
    {
        _draft = new RecipeDraft(Name);
        _refusal = null;
        _work = Work.Enter;
        AllRows.Visit(Rows(), this);
        Recipe? recipe = _refusal == null ? _draft.Finish(out _refusal) : null;
        _draft = null;
        if (recipe != null)
        {
            _operator.Load(recipe);
            Look();
        }

        return _refusal;
    }

    /// <inheritdoc/>
    public void Number(string name, ref double value, double standard, double lowest, double highest, string meaning)
    {
        bool isGiven = value >= lowest && value <= highest; // of two keys that say the same one is silent
        One(name, isGiven ? value : double.NaN, lowest, highest);
    }

    /// <inheritdoc/>
    public void Table(string name, ref double[] values, string standard, int most, double lowest, double highest, string meaning) =>
        One(name, values == null || values.Length == 0 ? double.NaN : values[0], lowest, highest);

    /// <inheritdoc/>
    public void Whole(string name, ref long value, long standard, long lowest, long highest, string meaning)
    {
        // no recipe has one
    }

    /// <inheritdoc/>
    public void Word(string name, ref string value, string standard, string allowed, string meaning)
    {
        // its default: no number
    }

    /// <inheritdoc/>
    public void Text(string name, ref string value, string meaning)
    {
        // notes stay empty
    }

    /// <inheritdoc/>
    public void Date(string name, ref string value, string meaning)
    {
        // no recipe has one
    }

    private void One(string name, double value, double lowest, double highest)
    {
        int place = 0;
        while (place < _values.Length && RegisterNames.Recipe(place) != name)
        {
            place++;
        }

        bool isThere = place < _values.Length;
        if (_work == Work.Check)
        {
            _isGood |= place == _place && _value >= lowest && _value <= highest;
        }
        else if (isThere && _work == Work.Show)
        {
            _values[place] = value;
        }
        else if (isThere && !double.IsNaN(_values[place]) && _refusal == null)
        {
            var text = new TextBuffer(TextBuffer.Sentence);
            NumberText.Write(_values[place], text);
            _refusal = _draft!.Set(name, text.ToString());
        }
    }

    private IFields Rows()
    {
        _rows = _rows ?? new RecipeDraft(Name).Given;
        return _rows;
    }

    private void Clear()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = double.NaN;
        }
    }
}
