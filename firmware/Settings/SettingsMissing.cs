namespace ChamberFirmware.Settings;

/// <summary>Names of the settings that a text does not have: it was written by a firmware that did not know them yet.</summary>
internal sealed class SettingsMissing : ISettingsVisitor
{
    private readonly string _body;
    private string _names = "";

    private SettingsMissing(string body) => _body = body;

    public static string In(string body, ChamberSettings settings)
    {
        var missing = new SettingsMissing(body);
        SettingsFields.Visit(settings, missing);
        return missing._names;
    }

    public void Number(string name, ref double value, double lowest, double highest) => Look(name);

    public void Whole(string name, ref long value, long lowest, long highest) => Look(name);

    public void Table(string name, ref double[] values, double lowest, double highest) => Look(name);

    public void Text(string name, ref string value) => Look(name);

    public void Date(string name, ref string value) => Look(name);

    private void Look(string name)
    {
        _names += _body.Contains("\n" + name + "=") ? "" : (_names.Length > 0 ? ", " : "") + name;
    }
}
