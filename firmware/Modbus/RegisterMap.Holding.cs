namespace ChamberFirmware.Modbus;

/// <content>Holding registers. A request is written as a whole or not at all.</content>
public sealed partial class RegisterMap
{
    /// <summary>Puts holding registers into an answer. False: one of them is none.</summary>
    public bool ReadHoldings(byte[] answer, int at, int from, int count)
    {
        if (from + count > HoldingRegister.End)
        {
            return false;
        }

        RegisterWindow to = _window;
        to.Open(answer, at, from, count);
        to.Put(HoldingRegister.Key, _isEnabled ? Key : 0);
        to.Put(HoldingRegister.WordOrder, to.LowWordFirst ? 1 : 0);
        to.Put(HoldingRegister.Heartbeat, _watch.Beat);
        to.Put(HoldingRegister.HeartbeatLimit, _watch.Limit);
        to.Put(HoldingRegister.HeartbeatReaction, _watch.Reaction);
        to.Put(HoldingRegister.CommandCode, _code);
        to.Put(HoldingRegister.CommandArgument, _argument);
        to.Put(HoldingRegister.CommandSequence, _sequence);
        if (to.Has(HoldingRegister.Recipe, HoldingRegister.End - HoldingRegister.Recipe))
        {
            PutNumbers(to);
        }

        return true;
    }

    private void PutNumbers(RegisterWindow to)
    {
        _recipe.Look();
        for (int place = 0; place < HoldingRegister.MostRecipe; place++)
        {
            to.PutFloat(HoldingRegister.Recipe + 2 * place, _recipe.At(place));
            to.PutScaled(HoldingRegister.Scaled + place, _recipe.At(place), RegisterNames.RecipeScale(place));
        }

        for (int place = 0; place < HoldingRegister.MostSettings; place++)
        {
            to.PutFloat(HoldingRegister.Settings + 2 * place, SettingRegisters.Value(_chamber.Settings, place));
        }
    }

    /// <summary>Writes what a request has from this place on: 0, or the number of the exception; then nothing has changed.</summary>
    public int Write(byte[] request, int at, int from, int count)
    {
        if (from + count > HoldingRegister.End)
        {
            return ExceptionCode.IllegalAddress;
        }

        RegisterWindow window = _window;
        bool wasLowFirst = window.LowWordFirst;
        window.Look(request, at, from, count);
        _recipe.Look();
        int order = Given(HoldingRegister.WordOrder, wasLowFirst ? 1 : 0);
        window.Order(order == 1);
        bool isEnabled = Given(HoldingRegister.Key, _isEnabled ? Key : 0) == Key;
        int exception = 0;
        for (int address = from; address < from + count && exception == 0; address++)
        {
            exception = Check(address, isEnabled);
        }

        if (exception != 0)
        {
            window.Order(wasLowFirst);
            return exception;
        }

        Take(isEnabled);
        return 0;
    }

    /// <summary>The write that stands there is an abort that would be done: it waits for nothing.</summary>
    public bool IsAbort(byte[] request, int at, int from, int count)
    {
        _window.Look(request, at, from, count);
        return _window.Has(HoldingRegister.CommandSequence, 1)
            && Given(HoldingRegister.CommandCode, _code) == RemoteCommand.Abort
            && Given(HoldingRegister.CommandSequence, 0) == Next(_sequence)
            && Given(HoldingRegister.Key, _isEnabled ? Key : 0) == Key;
    }

    // What a request has for an address, or else what holds.
    private int Given(int address, int now) => _window.Has(address, 1) ? _window.Get(address) : now;

    private int Check(int address, bool isEnabled)
    {
        int value = _window.Get(address);
        switch (address)
        {
            case HoldingRegister.Key:
                return 0;
            case HoldingRegister.WordOrder:
                return value <= 1 ? 0 : ExceptionCode.IllegalValue;
            case HoldingRegister.Heartbeat or HoldingRegister.CommandArgument:
                return isEnabled ? 0 : ExceptionCode.IllegalAddress;
            case HoldingRegister.HeartbeatLimit:
                return Allowed(isEnabled, MasterWatch.IsLimit(value));
            case HoldingRegister.HeartbeatReaction:
                return Allowed(isEnabled, value <= MasterWatch.Abort);
            case HoldingRegister.CommandCode:
                return Allowed(isEnabled, RemoteCommand.IsOne(value));
            case HoldingRegister.CommandSequence:
                return Allowed(isEnabled, value == _sequence || value == Next(_sequence));
            default:
                return CheckRecipe(address, isEnabled);
        }
    }

    private int CheckRecipe(int address, bool isEnabled)
    {
        bool isFloat = address >= HoldingRegister.Recipe && address < HoldingRegister.Scaled;
        bool isScaled = address >= HoldingRegister.Scaled && address < HoldingRegister.Settings;
        int place = isFloat ? (address - HoldingRegister.Recipe) / 2 : address - HoldingRegister.Scaled;
        if ((!isFloat && !isScaled) || RegisterNames.Recipe(place).Length == 0)
        {
            return ExceptionCode.IllegalAddress;
        }

        int first = HoldingRegister.Recipe + 2 * place;
        bool isWhole = isScaled || (_window.Has(first, 1) && _window.Has(first + 1, 1)); // half a number is none
        return Allowed(isEnabled, isWhole && (isFloat && address > first || _recipe.Takes(place, Written(place, isFloat))));
    }

    private double Written(int place, bool isFloat)
    {
        int scaled = isFloat ? 0 : _window.Get(HoldingRegister.Scaled + place);
        return isFloat ? _window.GetFloat(HoldingRegister.Recipe + 2 * place)
            : scaled == RegisterWindow.NoValue ? double.NaN
            : (double)(short)scaled / RegisterNames.RecipeScale(place);
    }

    private static int Allowed(bool isEnabled, bool isGood) =>
        !isEnabled ? ExceptionCode.IllegalAddress : isGood ? 0 : ExceptionCode.IllegalValue;

    private void Take(bool isEnabled)
    {
        if (_isEnabled && !isEnabled)
        {
            _watch.End();
        }

        _isEnabled = isEnabled;
        _watch.Set(
            Given(HoldingRegister.HeartbeatLimit, _watch.Limit), Given(HoldingRegister.HeartbeatReaction, _watch.Reaction), _nowUs);
        _watch.Hear(Given(HoldingRegister.Heartbeat, _watch.Beat), _nowUs);
        _code = Given(HoldingRegister.CommandCode, _code);
        _argument = Given(HoldingRegister.CommandArgument, _argument);
        for (int place = 0; place < HoldingRegister.MostRecipe; place++)
        {
            bool isFloat = _window.Has(HoldingRegister.Recipe + 2 * place, 1);
            if (isFloat || _window.Has(HoldingRegister.Scaled + place, 1))
            {
                _recipe.Set(place, Written(place, isFloat));
            }
        }

        if (Given(HoldingRegister.CommandSequence, _sequence) != _sequence)
        {
            Do();
        }
    }
}
