using StackLint.Fuzzing.Invariants;
using StackLint.Yaml.Text;

namespace StackLint.Fuzzing.Targets;

/// <summary>An <c>.editorconfig</c> over a file in which much is found.</summary>
internal static class SettingsTarget
{
    private static readonly SourceFile Stack = Workplace.FileOf(
        """
        services:
          web:
            image: nginx:latest
            ports: ["80:80", 22:22]
            networks: [front]
            deploy: {replicas: 30, resources: {limits: {memory: 1G}, reservations: {memory: 2G}}}
            logging: {driver: json-file}
            volumes: [/var/run/docker.sock:/var/run/docker.sock]
        networks:
          front: {driver: overlay, ipam: {config: [{subnet: 10.0.9.0/27}]}}
        """u8.ToArray(),
        "stack.yml")!;

    internal static void Run(byte[] bytes)
    {
        if (Workplace.FileOf(bytes, ".editorconfig") is { } settings)
        {
            ResultChecks.AssertSound(Workplace.Lint(Workplace.RequestFor(Stack).With(settings)), settings);
        }
    }
}
