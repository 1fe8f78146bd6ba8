using System.Text;
using Microsoft.CodeAnalysis;
using StackLint.Compose.Model;
using StackLint.Compose.Values;

namespace StackLint.Rules.Networking;

/// <summary>Reads the hosts that a service names in its environment, command, entrypoint and health check.</summary>
internal static class ServiceReferenceReader
{
    internal static IEnumerable<ServiceReference> Read(Service service) =>
    [
        .. service.Environment.SelectMany(pair => ReadPair(service, pair)),
        .. ReadCommand(service, service.Entrypoint),
        .. ReadCommand(service, service.Command),
        .. ReadCommand(service, service.Healthcheck.Test),
    ];

    private static IEnumerable<ServiceReference> ReadPair(Service service, NamedValue pair)
    {
        if (!pair.Name.IsKnown || pair.Source is not ComposeScalar scalar)
        {
            return [];
        }

        // In the list form the scalar holds the name as well.
        var isMapForm = pair.Node.IsKey;
        var valueStart = isMapForm ? 0 : scalar.Text.IndexOf('=') + 1;
        return isMapForm || valueStart > 0
            ? HostReferenceScanner.ScanValue(pair.Name.Value, scalar.Text[valueStart..])
                .Select(r => new ServiceReference(service, r, Locate(scalar, valueStart + r.Start, r.Length), pair.Name.Value))
            : [];
    }

    private static IEnumerable<ServiceReference> ReadCommand(Service service, IEnumerable<Located<string>> words)
    {
        var text = new StringBuilder();
        var parts = new List<(int Start, ComposeScalar Scalar)>();
        foreach (var scalar in words.Select(static w => w.Source).OfType<ComposeScalar>())
        {
            parts.Add((text.Length, scalar));
            text.Append(scalar.Text).Append(' ');
        }

        return HostReferenceScanner.ScanCommand(text.ToString()).Select(r =>
        {
            var (start, scalar) = parts.FindLast(p => p.Start <= r.Start);
            return new ServiceReference(service, r, Locate(scalar, r.Start - start, r.Length), Variable: null);
        });
    }

    // Substitution moves characters; then the whole scalar is the place.
    private static Location Locate(ComposeScalar scalar, int start, int length) =>
        scalar.Text == scalar.Node.Value && start + length <= scalar.Text.Length
            ? scalar.Node.GetPartLocation(start, length)
            : scalar.GetLocation();
}
