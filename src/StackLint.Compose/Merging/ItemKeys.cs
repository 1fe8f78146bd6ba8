using StackLint.Compose.Binding;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>What makes two list items the same one; null when a variable hides it, which equals nothing.</summary>
internal static class ItemKeys
{
    internal static string? OfText(ComposeValue item) => item is ComposeScalar { IsUnknown: false } scalar ? scalar.Text : null;

    /// <summary>Address, published port, target and protocol.</summary>
    internal static string? OfPort(ComposeValue item)
    {
        var port = PortBinder.BindItem(item);
        return port.HostIp.IsUnknown || port.Published.IsUnknown || !port.Target.IsKnown || port.Protocol.IsUnknown
            ? null
            : $"{port.HostIp.GetValueOr("")}|{port.Published}|{port.Target}|{port.Protocol.GetValueOr("tcp")}";
    }

    /// <summary>The published port alone; ports without one are all the same.</summary>
    internal static string? OfPublishedPort(ComposeValue item)
    {
        var published = PortBinder.BindItem(item).Published;
        return published.IsUnknown ? null : published.GetValueOr(default).ToString();
    }

    /// <summary>The target; items without one are all the same.</summary>
    internal static string? OfVolume(ComposeValue item) => TextOrNothing(VolumeBinder.BindItem(item).Target);

    /// <summary>The target, without a slash at its end.</summary>
    internal static string? OfCleanedVolume(ComposeValue item) =>
        OfVolume(item) is { } target ? (target.TrimEnd('/') is { Length: > 0 } clean ? clean : "/") : null;

    /// <summary>The source; items without one are all the same.</summary>
    internal static string? OfFileSource(ComposeValue item) => TextOrNothing(ServiceFileBinder.BindItem(item).Name);

    internal static string? OfFileTarget(ComposeValue item)
    {
        var file = ServiceFileBinder.BindItem(item);
        var target = file.FilePath.IsAbsent ? file.Name : file.FilePath;
        return target.IsKnown ? target.Value : null;
    }

    /// <summary>The path in the container of <c>host[:container[:permissions]]</c>.</summary>
    internal static string? OfDevice(ComposeValue item)
    {
        if (item is ComposeMapping mapping)
        {
            return ScalarBinder.Text(mapping.Find("target")?.Value ?? mapping.Find("source")?.Value) is { IsKnown: true } target ? target.Value : null;
        }

        return OfText(item)?.Split(':') is { } parts ? parts[Math.Min(1, parts.Length - 1)] : null;
    }

    internal static string? OfSubnet(ComposeValue item) =>
        ScalarBinder.Text((item as ComposeMapping)?.Find("subnet")?.Value) is { IsKnown: true } subnet ? subnet.Value : null;

    private static string? TextOrNothing(Located<string> text) => text.IsUnknown ? null : text.GetValueOr("");
}
