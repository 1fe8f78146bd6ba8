using System.Xml.Linq;

namespace StackLint.Architecture.Tests;

/// <summary>The projects reference each other as the layers say, and packages stay where they belong.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, string[]> Layers = new(StringComparer.Ordinal)
    {
        ["StackLint.Yaml"] = [],
        ["StackLint.Compose"] = ["StackLint.Yaml"],
        ["StackLint.Cluster"] = ["StackLint.Compose"],
        ["StackLint.Analysis"] = ["StackLint.Cluster", "StackLint.RulePackGenerator"],
        ["StackLint.RulePackGenerator"] = [],
        ["StackLint.MSBuild"] = ["StackLint.Cli"],
        ["StackLint.Rules"] = ["StackLint.Analysis", "StackLint.RulePackGenerator"],
        ["StackLint.Engine"] = ["StackLint.Analysis"],
        ["StackLint.Reporting"] = ["StackLint.Engine"],
        ["StackLint.Fixing"] = ["StackLint.Engine"],
        ["StackLint.Cli"] = ["StackLint.Reporting", "StackLint.Fixing", "StackLint.Rules"],
    };

    private static readonly Dictionary<string, string> PackageHomes = new(StringComparer.Ordinal)
    {
        ["YamlDotNet"] = "StackLint.Yaml",
        ["Tomlyn"] = "StackLint.Cluster",
        ["DiffPlex"] = "StackLint.Fixing",
        ["Sarif.Sdk"] = "StackLint.Reporting",
        ["McMaster.Extensions.CommandLineUtils"] = "StackLint.Cli",
    };

    public static TheoryData<string> Projects => [.. Repository.ProductFiles("*.csproj")];

    [Fact]
    public void Every_product_project_has_a_layer() =>
        Assert.Equal(Layers.Keys.Order(StringComparer.Ordinal), Repository.ProductFiles("*.csproj").Select(NameOf).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_references_what_its_layer_allows(string project)
    {
        var references = Includes(project, "ProjectReference").Order(StringComparer.Ordinal);
        var allowed = Layers[NameOf(project)].Concat(IsEngine(project) ? ["StackLint.RulePackGenerator"] : []).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(references, r => !allowed.Contains(r));
        Assert.Empty(Layers[NameOf(project)].Except(references));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Package_is_referenced_only_in_its_home(string project) =>
        Assert.DoesNotContain(Includes(project, "PackageReference"), p => PackageHomes.TryGetValue(p, out var home) && home != NameOf(project));

    [Fact]
    public void Rules_see_public_members_only()
    {
        var friends = Repository.ProductFiles("*.cs").Concat(Repository.ProductFiles("*.csproj"))
            .Where(static f => Repository.Read(f).Contains("InternalsVisibleTo"))
            .Where(static f => Repository.Read(f).Split('\n').Any(static l => l.Contains("InternalsVisibleTo") && l.Contains("StackLint.Rules") && !l.Contains("StackLint.Rules.Tests")));
        Assert.Empty(friends);
        Assert.DoesNotContain("InternalsVisibleTo", Repository.Read("rules/StackLint.Rules.csproj"));
    }

    private static bool IsEngine(string project) => NameOf(project) == "StackLint.Engine";

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));

    private static IEnumerable<string> Includes(string project, string item) =>
        XDocument.Parse(Repository.Read(project)).Descendants(item)
            .Select(static e => e.Attribute("Include")?.Value ?? "")
            .Where(static i => i.Length > 0)
            .Select(i => item == "ProjectReference" ? NameOf(i) : i);
}
