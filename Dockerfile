FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml LICENSE app-manifest.yml ./
COPY src/main src/main
RUN mvn -B --no-transfer-progress -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --user-group --home-dir /data --shell /usr/sbin/nologin quorate \
 && install -d -o quorate -g quorate -m 0750 /data
COPY LICENSE jvm.options /app/
COPY --from=build /build/target/quorate.jar /app/quorate.jar
# Java notes what a start needs, so that starts are fast; see docs/decisions/0016.
RUN java @/app/jvm.options -XX:AOTCacheOutput=/app/quorate.aot -jar /app/quorate.jar rehearse
USER quorate
WORKDIR /data
ENV HOST=0.0.0.0 \
    PORT=3000 \
    DATABASE_URL=jdbc:sqlite:/data/quorate.db
VOLUME /data
EXPOSE 3000
# bash asks by itself: the image promises neither curl nor wget.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/$PORT\" && printf 'GET /healthz HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "@/app/jvm.options", "-XX:AOTCache=/app/quorate.aot", "-XX:MaxRAMPercentage=75", "-jar", "/app/quorate.jar"]
CMD ["serve"]
