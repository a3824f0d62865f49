namespace ChamberFirmware.Bench.Predict;

/// <summary>What a laboratory has stored of its films and of its channel's air, in the folder films of its folder of results.</summary>
/// <param name="OutFolder">The folder of results.</param>
public sealed record FilmShelf(string OutFolder)
{
    /// <summary>
    /// A film with all that is stored for it: an empty sentence, or why it cannot be read. <paramref name="fitted"/> is null where the
    /// recipe names no film.
    /// </summary>
    /// <param name="film">As tables have it.</param>
    /// <param name="name">Of the fitted film; empty: none.</param>
    /// <param name="dope">Of the recipe.</param>
    /// <param name="serialNumber">Of the chamber.</param>
    /// <param name="known">The film with what is stored.</param>
    /// <param name="fitted">The fit.</param>
    /// <param name="transfer">The weighed transfer of this chamber; null: nobody weighed it here.</param>
    public string Take(
        FilmOf film, string name, string dope, long serialNumber, out FilmOf known, out FilmFile? fitted, out TransferFile? transfer)
    {
        known = film;
        fitted = null;
        string refusal = TransferFile.Read(TransferFile.PathOf(OutFolder), out transfer);
        if (refusal.Length > 0)
        {
            return refusal;
        }

        known = film.With(transfer, serialNumber);
        transfer = transfer?.SerialNumber == serialNumber ? transfer : null;
        if (name.Length == 0)
        {
            return "";
        }

        refusal = PlateFolder.RefusalOfName(name);
        refusal = refusal.Length > 0 ? "--film: " + refusal : FilmFile.Read(FilmFile.PathOf(OutFolder, name), out fitted);
        known = fitted == null ? known : known.With(fitted, dope);
        return refusal;
    }
}
