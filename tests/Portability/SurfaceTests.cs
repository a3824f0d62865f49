using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ChamberFirmware.Tests.Portability;

/// <summary>The reference surfaces claim nothing that nanoFramework does not have.</summary>
[TestClass]
public class SurfaceTests
{
    /// <summary>What the compiler needs and the listings leave out, each with its reason.</summary>
    private static readonly Dictionary<string, string> CompilerNeeded = new()
    {
        ["System.Object: protected virtual Void Finalize()"] = "listed for the types that override it, not for Object itself",
    };

    public static IEnumerable<object[]> Assemblies => ReferenceSurfaces.Assemblies.Select(assembly => new object[] { assembly });

    [TestMethod]
    [DynamicData(nameof(Assemblies))]
    public void A_surface_declares_only_what_the_api_listing_has(string assembly)
    {
        string[] unlisted = [.. Unlisted(assembly).Where(member => !CompilerNeeded.ContainsKey(member))];

        Assert.IsEmpty(unlisted, $"{assembly} has no such public member:\n{string.Join('\n', unlisted)}");
    }

    [TestMethod]
    public void Every_exception_from_the_listing_is_still_needed()
    {
        string[] unlisted = [.. ReferenceSurfaces.Assemblies.SelectMany(Unlisted)];

        CollectionAssert.IsSubsetOf(CompilerNeeded.Keys, unlisted);
    }

    [TestMethod]
    public void Every_surface_folder_is_compiled_and_has_a_listing()
    {
        string[] folders = [.. SourceTree.FilesIn(ReferenceSurfaces.Folder).Select(path => path.Split('/')[3]).Distinct()];

        CollectionAssert.AreEquivalent(ReferenceSurfaces.Assemblies.ToArray(), folders);
        foreach (string assembly in folders)
        {
            Assert.IsGreaterThan(0, ApiListing.Read(assembly).TypeCount, $"Api/{assembly}.txt lists no type.");
        }
    }

    [TestMethod]
    [DataRow("System.Collections.Generic.List`1")]
    [DataRow("System.Nullable`1")]
    [DataRow("System.ValueTuple`2")]
    [DataRow("System.Span`1")]
    [DataRow("System.Linq.Enumerable")]
    [DataRow("System.Action`1")]
    [DataRow("System.Func`1")]
    [DataRow("System.IFormatProvider")]
    [DataRow("System.Decimal")]
    [DataRow("System.Runtime.CompilerServices.IsVolatile")]
    public void No_surface_offers(string type)
    {
        CSharpCompilation all = CSharpCompilation.Create("All", references: ReferenceSurfaces.All);

        Assert.IsNull(all.GetTypeByMetadataName(type));
    }

    private static List<string> Unlisted(string assembly)
    {
        ApiListing listing = ApiListing.Read(assembly);
        CSharpCompilation all = CSharpCompilation.Create("All", references: ReferenceSurfaces.All);
        var surface = (IAssemblySymbol)all.GetAssemblyOrModuleSymbol(ReferenceSurfaces.Of(assembly))!;
        var unlisted = new List<string>();
        foreach (INamedTypeSymbol type in ApiSignature.VisibleTypes(surface.GlobalNamespace))
        {
            string signature = ApiSignature.Of(type);
            if (!listing.HasType(signature))
            {
                unlisted.Add(signature);
                continue;
            }

            string name = signature.Split(' ')[0];
            IEnumerable<string> members = ApiSignature.OfMembers(type).Where(member => !listing.HasMember(signature, member));
            unlisted.AddRange(members.Select(member => $"{name}: {member}"));
        }

        return unlisted;
    }
}
