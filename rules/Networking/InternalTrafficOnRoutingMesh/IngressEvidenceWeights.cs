namespace StackLint.Rules.Networking;

/// <summary>How much each kind of evidence counts; positive speaks for internal traffic. The one place to calibrate SL2004.</summary>
internal static class IngressEvidenceWeights
{
    /// <summary>The score from which a finding is of high confidence.</summary>
    internal const int High = 4;

    /// <summary>The score from which a finding is of medium confidence; from 1 it is of low confidence.</summary>
    internal const int Medium = 3;

    private static readonly Dictionary<IngressEvidenceKind, int> Table = new()
    {
        [IngressEvidenceKind.MeshReference] = 4,
        [IngressEvidenceKind.BackendPort] = 3,
        [IngressEvidenceKind.BackendNumber] = 2,
        [IngressEvidenceKind.MetricsSource] = 3,
        [IngressEvidenceKind.UnfixedNumber] = 2,
        [IngressEvidenceKind.ReferenceWithPort] = 3,
        [IngressEvidenceKind.ReferenceWithoutPort] = 2,
        [IngressEvidenceKind.InternalNetworks] = 3,
        [IngressEvidenceKind.BehindProxy] = 3,
        [IngressEvidenceKind.Dependency] = 1,
        [IngressEvidenceKind.InternalName] = 1,
        [IngressEvidenceKind.ProxyBeside] = 1,
        [IngressEvidenceKind.WebPort] = -3,
        [IngressEvidenceKind.EngineClients] = -3,
        [IngressEvidenceKind.OwnAddress] = -2,
        [IngressEvidenceKind.ExternalProtocol] = -3,
        [IngressEvidenceKind.UserInterface] = -2,
        [IngressEvidenceKind.EdgeName] = -1,
        [IngressEvidenceKind.OnlyService] = -1,
    };

    internal static int Of(IngressEvidenceKind kind) => Table[kind];
}
