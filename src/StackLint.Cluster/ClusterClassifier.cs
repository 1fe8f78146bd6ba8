using StackLint.Cluster.Daemon;
using StackLint.Cluster.Reading;
using StackLint.Compose.Words;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Cluster;

/// <summary>Recognizes cluster documents.</summary>
public static class ClusterClassifier
{
    private const string DaemonWord = "daemon";

    private static readonly string[] CandidateWords = [DaemonWord, "node", "inventory", "launchpad"];

    // What the engine prints of each node.
    private static readonly string[] NodeKeys = ["\"Spec\"", "\"Role\"", "\"Availability\"", "\"Description\""];

    // Without one of these a text describes neither nodes nor a cluster.
    private static readonly string[] Marks = ["\"Spec\"", "\"Description\"", LaunchpadVersions.Prefix];

    /// <summary>What a file is, by its content; the name is a hint for settings of an engine. Null when it is none of these documents.</summary>
    /// <param name="file">The file; JSON may hold errors that only YAML sees.</param>
    public static ClusterDocumentKind? Classify(YamlFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var json = JsonFile.Read(file);
        var isBroken = IsBroken(json);
        return isBroken && ClusterTemplate.IsOfJson(json.Source) ? null
            : ClassifyRoot(json) ?? (isBroken ? ClassifyBroken(json) : null);
    }

    /// <summary>Whether a scan of folders should open a JSON file of that name: it may hold settings of an engine, nodes or a cluster.</summary>
    /// <param name="fileName">The name, with or without folders.</param>
    public static bool IsCandidateName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = Path.GetFileName(fileName);
        return name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            && Array.Exists(CandidateWords, w => name.Contains(w, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a file of such a name is worth reading: many JSON files are called after other nodes and are large.</summary>
    /// <param name="source">The file.</param>
    public static bool IsCandidate(SourceFile source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Path.GetFileName(source.Path).Contains(DaemonWord, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var text = source.Text.ToString();
        return Array.Exists(Marks, m => text.Contains(m, StringComparison.Ordinal));
    }

    private static ClusterDocumentKind? ClassifyRoot(YamlFile json) =>
        json.FirstRoot switch
        {
            YamlMapping root when IsLaunchpad(root) => ClusterDocumentKind.Launchpad,
            YamlMapping root when IsNode(root) => ClusterDocumentKind.Nodes,
            YamlMapping root when (root.IsFlow || IsDaemonName(json.Source.Path)) && IsDaemon(root, json.Source.Path) => ClusterDocumentKind.Daemon,
            YamlSequence { Items: [var first, ..] } when first.Resolved is YamlMapping node && IsNode(node) => ClusterDocumentKind.Nodes,
            _ => null,
        };

    // YAML can make something else of JSON with a slip in it.
    private static bool IsBroken(YamlFile file) =>
        file.FirstRoot is null || (JsonFile.IsLike(file.Source) && JsonGrammar.FindError(file.Source) is not null);

    // Its tool refuses the text, too; who maintains it wants to know.
    private static ClusterDocumentKind? ClassifyBroken(YamlFile file)
    {
        var text = file.Source.Text.ToString();
        if (ClusterTemplate.IsTemplate(file.Source))
        {
            return null;
        }

        if (!JsonFile.IsLike(file.Source))
        {
            return text.Split('\n').Any(static l => l.StartsWith("apiVersion:", StringComparison.Ordinal) && l.Contains(LaunchpadVersions.Prefix, StringComparison.Ordinal))
                ? ClusterDocumentKind.Launchpad
                : null;
        }

        return IsDaemonName(file.Source.Path) && DaemonKeyTable.EffectiveNames.Any(n => text.Contains($"\"{n}\"", StringComparison.Ordinal))
                ? ClusterDocumentKind.Daemon
            : Array.TrueForAll(NodeKeys, k => text.Contains(k, StringComparison.Ordinal)) ? ClusterDocumentKind.Nodes
            : null;
    }

    private static bool IsLaunchpad(YamlMapping root) =>
        root.FindEntry("apiVersion")?.Value.Resolved is YamlScalar { Value: var version }
        && version.StartsWith(LaunchpadVersions.Prefix, StringComparison.Ordinal);

    // Services and networks have a specification, too, but neither role nor description.
    private static bool IsNode(YamlMapping node)
    {
        var spec = node.FindEntry("Spec")?.Value.Resolved as YamlMapping;
        var description = node.FindEntry("Description")?.Value.Resolved as YamlMapping;
        return spec is not null
            ? spec.FindEntry("TaskTemplate") is null && (spec.FindEntry("Role") is not null || spec.FindEntry("Availability") is not null || IsDescription(description))
            : IsDescription(description);
    }

    private static bool IsDescription(YamlMapping? description) =>
        description is not null && (description.FindEntry("Hostname") is not null || description.FindEntry("Platform") is not null)
        && (description.FindEntry("Resources") is not null || description.FindEntry("Engine") is not null || description.FindEntry("Platform") is not null);

    private static bool IsDaemon(YamlMapping root, string path)
    {
        if (IsDaemonName(path))
        {
            // Other daemons have such a file, too; a slip in the only key is no reason to pass over it.
            return root.Entries.IsEmpty || root.Entries.Any(static e => IsKnown(e) || IsNearlyKnown(e));
        }

        var known = root.Entries.Count(IsKnown);
        return Path.GetFileName(path).Contains("daemon", StringComparison.OrdinalIgnoreCase)
            ? known > 0 && 2 * known >= root.Entries.Length
            : known == root.Entries.Length && root.Entries.Any(static e => e.Name!.Contains('-', StringComparison.Ordinal));
    }

    private static bool IsDaemonName(string path) => Path.GetFileName(path).Equals("daemon.json", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnown(YamlMappingEntry entry) => entry.Name is { } name && DaemonKeyTable.Find(name) is not null;

    private static bool IsNearlyKnown(YamlMappingEntry entry) =>
        entry.Name is { Length: >= 5 } name && NearestWord.Find(name, DaemonKeyTable.EffectiveNames) is not null;
}
