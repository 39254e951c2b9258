# Two images: "site" is the site, its workers and its migration, as OperaMais__Role says; "proxy" stands before several of the site.
#   docker build --target site -t operamais .
#   docker build --target proxy -t operamais-proxy .
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# Compiled beforehand, so that a process shows pages sooner (docs/performance.md).
RUN dotnet publish src/OperaMais.Web -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /out/site
RUN dotnet publish src/OperaMais.Proxy -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /out/proxy
# The program that drives Chromium comes out of its package for its owner alone.
RUN chmod -R a+rX /out

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS runtime

# Debian, because its Chromium is a package; Ubuntu's, in Microsoft's image, is not.
FROM debian:12-slim AS base
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libicu72 libssl3 tzdata \
    && rm -rf /var/lib/apt/lists/*
COPY --from=runtime /usr/share/dotnet /usr/share/dotnet
RUN ln -s /usr/share/dotnet/dotnet /usr/local/bin/dotnet && useradd --system --uid 10001 --create-home operamais
ENV DOTNET_EnableDiagnostics=0 Urls=http://+:8080
WORKDIR /app
EXPOSE 8080

FROM base AS proxy
COPY --from=build /out/proxy .
USER operamais
ENTRYPOINT ["dotnet", "OperaMais.Proxy.dll"]

FROM base AS site
RUN apt-get update \
    && apt-get install -y --no-install-recommends chromium fonts-dejavu-core \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o operamais /var/lib/operamais/uploads
COPY --from=build /out/site .
ENV OperaMais__UploadFolder=/var/lib/operamais/uploads
VOLUME /var/lib/operamais/uploads
USER operamais
ENTRYPOINT ["dotnet", "OperaMais.Web.dll"]
