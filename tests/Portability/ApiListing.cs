using System.Collections.Generic;

namespace ChamberFirmware.Tests.Portability;

/// <summary>One file of Api/: the public types of an assembly and, indented below each, its members.</summary>
internal sealed class ApiListing
{
    private readonly Dictionary<string, HashSet<string>> _membersOfType = [];

    private ApiListing()
    {
    }

    public static ApiListing Read(string assembly)
    {
        var listing = new ApiListing();
        HashSet<string> members = [];
        foreach (string line in SourceTree.Read($"tests/Portability/Api/{assembly}.txt").Split('\n'))
        {
            string text = line.TrimEnd('\r');
            if (text.StartsWith(' '))
            {
                members.Add(text.Trim());
            }
            else if (text.Length > 0)
            {
                members = [];
                listing._membersOfType.Add(text, members);
            }
        }

        return listing;
    }

    public int TypeCount => _membersOfType.Count;

    public bool HasType(string type) => _membersOfType.ContainsKey(type);

    public bool HasMember(string type, string member) =>
        _membersOfType.TryGetValue(type, out HashSet<string>? members) && members.Contains(member.Trim());
}
