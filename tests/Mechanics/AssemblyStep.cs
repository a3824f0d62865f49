using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ChamberFirmware.Tests.Portability;

namespace ChamberFirmware.Tests.Mechanics;

/// <summary>A numbered step of a page of hardware/assembly: its words, its one picture.</summary>
/// <param name="Name">Page and number: duct-2.</param>
/// <param name="Words">The step without its picture.</param>
/// <param name="PicturePath">The picture from the repository's root; empty where there is none.</param>
/// <param name="PictureWords">Its alternative text.</param>
/// <param name="PageWords">All of the page.</param>
internal sealed partial record AssemblyStep(string Name, string Words, string PicturePath, string PictureWords, string PageWords)
{
    public RenderedPng Picture => new(SourceTree.FullPath(PicturePath));

    public static IEnumerable<AssemblyStep> Of(string page)
    {
        string text = SourceTree.Read(page), name = Path.GetFileNameWithoutExtension(page), words = PictureLine().Replace(text, "");
        foreach (string block in StepBegin().Split(text.Split("\n**Check.**")[0]).Skip(1))
        {
            MatchCollection pictures = PictureLine().Matches(block);
            Assert.HasCount(1, pictures, $"{page}: {block}");
            string path = "hardware/" + pictures[0].Groups["path"].Value.Replace("../", "", System.StringComparison.Ordinal);
            string number = block[..block.IndexOf('.', System.StringComparison.Ordinal)];
            yield return new($"{name}-{number}", PictureLine().Replace(block, ""), path, pictures[0].Groups["words"].Value, words);
        }
    }

    [GeneratedRegex(@"^(?=\d+\. )", RegexOptions.Multiline)]
    private static partial Regex StepBegin();

    [GeneratedRegex(@"!\[(?<words>[^\]]*)\]\((?<path>[^)]+)\)")]
    private static partial Regex PictureLine();
}
