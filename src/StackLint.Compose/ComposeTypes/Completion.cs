using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.ComposeTypes;

/// <summary>What compose-go adds where it is not written; printed, and kept from the rules.</summary>
internal static class Completion
{
    internal static ComposeValue Port(ComposeValue value, ComposePrinter printer) =>
        With(With(value, "mode", ComposeScalarKind.String, "ingress"), "protocol", ComposeScalarKind.String, "tcp");

    internal static ComposeValue Dependency(ComposeValue value, ComposePrinter printer) =>
        With(With(value, "condition", ComposeScalarKind.String, "service_started"), "required", ComposeScalarKind.Boolean, "true");

    internal static ComposeValue Build(ComposeValue value, ComposePrinter printer) =>
        printer.WorkingDirectory is { } folder ? With(value, "context", ComposeScalarKind.String, SlashPath.Join(folder, "")) : value;

    /// <summary>Of an included project, the folder is no longer known when it is printed.</summary>
    internal static ComposeValue IncludedBuild(ComposeValue value, TreePath path, ComposeDecoder decoder) =>
        decoder is { IsSilent: false, Context: { Outer: not null, WorkingDirectory: { } folder } }
            ? With(value, "context", ComposeScalarKind.String, SlashPath.Join(folder, ""))
            : value;

    /// <summary>A secret without target is mounted below <c>/run/secrets</c>.</summary>
    internal static ComposeValue Secret(ComposeValue value, ComposePrinter printer) =>
        value is ComposeMapping mapping && mapping.Find("source")?.Value is ComposeScalar { IsUnknown: false } source
            ? With(value, "target", ComposeScalarKind.String, "/run/secrets/" + source.Text)
            : value;

    /// <summary>A request for devices that names neither a number nor any of them asks for all.</summary>
    internal static ComposeValue DeviceRequest(ComposeValue value, ComposePrinter printer) =>
        value is ComposeMapping mapping && mapping.Find("device_ids") is null ? With(value, "count", ComposeScalarKind.String, "all") : value;

    private static ComposeValue With(ComposeValue value, string key, ComposeScalarKind kind, string text) =>
        value is ComposeMapping mapping && mapping.Find(key) is null && ComposePrinter.Default(mapping, kind, text) is { } added
            ? Derived.Map(mapping, mapping.Entries.Add(new ComposeEntry(key, added.Node, added)))
            : value;
}
