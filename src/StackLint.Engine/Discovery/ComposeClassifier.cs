using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Discovery;

/// <summary>Tells Compose and stack files from the other YAML of a repository.</summary>
internal static class ComposeClassifier
{
    private static readonly string[] ServiceKeys = ["image", "build", "deploy", "extends", "provider"];

    private static readonly string[] TopLevelKeys = ["services", "networks", "volumes", "configs", "secrets", "include", "version", "name"];

    /// <summary>Judges a file without syntax error in its first document.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isExplicit">Whether somebody named it as a Compose file: then any top-level key of Compose suffices, and none at all.</param>
    internal static FileKind Classify(YamlFile file, bool isExplicit)
    {
        if (file.Documents.All(static d => d.IsEmpty))
        {
            return FileKind.Other("is empty");
        }

        if (file.Documents.FirstOrDefault(static d => !d.IsEmpty)?.Root is not YamlMapping root)
        {
            return FileKind.Other("has no mapping at its top level");
        }

        if (ForeignKinds.Find(root, file.Source.Path) is { } foreign)
        {
            return FileKind.Other("seems to be " + foreign);
        }

        if (HasServices(root) || ComposeFileNames.IsComposeLike(file.Source.Path))
        {
            return FileKind.Compose;
        }

        return isExplicit && (root.Entries.IsEmpty || root.Entries.Any(static e => IsTopLevelKey(e.Name)))
            ? FileKind.Compose
            : FileKind.Other("has no services of a Compose file");
    }

    // A stack may hold nothing at all, and both tools load a file of nothing but extensions or a version.
    private static bool IsTopLevelKey(string? key) =>
        key is not null && (TopLevelKeys.Contains(key) || key.StartsWith("x-", StringComparison.Ordinal));

    private static bool HasServices(YamlMapping root) =>
        root.FindEntry("services")?.Value.Resolved is YamlMapping services
        && services.Entries.Any(static e => e.Value.Resolved is YamlMapping service && IsService(service));

    // What a merge key brings in counts: a service may be nothing but `<<: *base`.
    private static bool IsService(YamlMapping service) => service.Entries.Any(static e =>
        e.IsMerge ? e.Value.Resolved is YamlMapping merged && merged.Entries.Any(static m => IsServiceKey(m.Name)) : IsServiceKey(e.Name));

    /// <summary>Whether a key tells that the mapping around it is a service.</summary>
    internal static bool IsServiceKey(string? name) => name is not null && ServiceKeys.Contains(name);
}
