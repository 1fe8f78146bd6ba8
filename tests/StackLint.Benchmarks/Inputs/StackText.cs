using System.Globalization;
using System.Text;

namespace StackLint.Benchmarks.Inputs;

/// <summary>Stacks of any size in which every tenth of the services has something to find; the same number gives the same text.</summary>
public static class StackText
{
    /// <summary>The services of a stack such as people write: about 100 lines.</summary>
    public const int SmallServices = 6;

    private const int ServicesOfNetwork = 50;

    /// <summary>A stack.</summary>
    /// <param name="services">How many services it has.</param>
    /// <param name="seed">What tells it from others of its size.</param>
    public static string Of(int services, int seed = 0)
    {
        var text = new StringBuilder("version: \"3.8\"\nservices:\n");
        for (var i = 0; i < services; i++)
        {
            AppendService(text, i, seed);
        }

        text.Append("networks:\n");
        for (var i = 0; i <= (services - 1) / ServicesOfNetwork; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  net{i}:\n    driver: overlay\n    ipam:\n      config:\n        - subnet: 10.{(i >> 8) & 255}.{i & 255}.0/24\n");
        }

        return text.ToString();
    }

    private static void AppendService(StringBuilder text, int number, int seed)
    {
        var hasFault = (number + seed) % 10 == 0;
        text.Append(CultureInfo.InvariantCulture, $"  service{number}:\n    image: registry.example.com/team{number % 7}/app{number + seed}:{1 + (number % 5)}.{seed % 10}\n");
        text.Append(CultureInfo.InvariantCulture, $"    networks: [net{number / ServicesOfNetwork}]\n    environment:\n      DB_HOST: service{number / 2}\n      LOG_LEVEL: info\n");
        text.Append("    tmpfs: [/tmp]\n");
        if (number % 20 == 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"    ports:\n      - target: 8080\n        published: {10_000 + number}\n        mode: host\n");
        }

        text.Append("    healthcheck:\n      test: [CMD, wget, -q, \"http://localhost:8080/health\"]\n      interval: 30s\n");
        text.Append("    deploy:\n      replicas: 2\n      placement:\n        constraints: [node.role == worker]\n");
        if (!hasFault)
        {
            text.Append("      resources:\n        limits:\n          memory: 256M\n        reservations:\n          memory: 128M\n");
        }

        text.Append("    logging:\n      driver: json-file\n      options:\n        max-size: \"10m\"\n        max-file: \"3\"\n");
    }
}
