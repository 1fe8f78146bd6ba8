using StackLint.Compose.Values;

namespace StackLint.Rules.Mounts;

/// <summary>A device of the host that a service gets.</summary>
/// <param name="Source">Its path as written.</param>
/// <param name="Path">Its path.</param>
/// <param name="IsReadOnly">Whether it can only be read.</param>
internal sealed record HostDevice(string Source, HostPath Path, bool IsReadOnly)
{
    /// <summary>Reads an item of <c>devices</c>, <c>source[:target[:permissions]]</c> or a mapping; null for what is no path, or not known.</summary>
    internal static HostDevice? Read(ComposeValue item)
    {
        var (source, permissions) = item switch
        {
            ComposeScalar { IsUnknown: false } scalar => scalar.Text.Split(':') is var parts ? (parts[0], parts.ElementAtOrDefault(2)) : default,
            ComposeMapping mapping => (Text(mapping, "source"), Text(mapping, "permissions")),
            _ => default,
        };
        return source is not null && HostPath.Parse(source) is { } path
            ? new HostDevice(source, path, permissions is not null && !permissions.Contains('w', StringComparison.Ordinal))
            : null;
    }

    private static string? Text(ComposeMapping mapping, string key) => mapping.Find(key)?.Value is ComposeScalar { IsUnknown: false, IsNull: false } scalar ? scalar.Text : null;
}
