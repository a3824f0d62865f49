namespace ChamberFirmware.Scpi;

/// <summary>Told of every row of <see cref="ScpiTable"/>: whoever looks for a header, and whoever lists them.</summary>
public interface IScpiVisitor
{
    /// <summary>A row.</summary>
    /// <param name="header">Its header as SCPI writes it: see <see cref="HeaderPattern"/>.</param>
    /// <param name="kinds">Its parameters: see <see cref="ScpiMessage.Check"/>.</param>
    /// <param name="meaning">What it does or answers, in a sentence without its full stop.</param>
    /// <returns>True: it is to be executed now.</returns>
    bool Row(string header, string kinds, string meaning);
}
